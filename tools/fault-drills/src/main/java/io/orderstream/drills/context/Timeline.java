package io.orderstream.drills.context;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What was done and seen, when. Each entry is in the file before the next thing happens. */
public final class Timeline implements AutoCloseable {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(Entry.class);

    private final List<Entry> entries = new ArrayList<>();
    private final BufferedWriter file;
    private final InstantSource clock;
    private final Consumer<Entry> listener;

    public enum Kind {
        /** Something is broken on purpose. */
        FAULT,
        /** The last of what was broken is whole again. */
        HEAL,
        /** Anything else that was done. */
        STEP,
        /** Something that was looked at. */
        SEEN
    }

    public record Entry(Instant at, Kind kind, String what) {}

    /** @param listener hears each entry as it is made */
    public Timeline(Path path, InstantSource clock, Consumer<Entry> listener) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            this.file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.clock = clock;
        this.listener = listener;
    }

    public synchronized Instant add(Kind kind, String what) {
        var entry = new Entry(clock.instant(), kind, what);
        entries.add(entry);
        try {
            file.write(JSON.writeValueAsString(entry));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener.accept(entry);
        return entry.at();
    }

    public synchronized Optional<Instant> first(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::at)
                .findFirst();
    }

    public synchronized Optional<Instant> last(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::at)
                .reduce((_, later) -> later);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
