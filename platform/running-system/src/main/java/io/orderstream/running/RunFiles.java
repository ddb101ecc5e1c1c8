package io.orderstream.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code .orders/run.json} under a project's root. */
public final class RunFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private RunFiles() {}

    /** @see StateFolder#of */
    public static Path path(Path home) {
        return path(StateFolder.of(home));
    }

    private static Path path(StateFolder state) {
        return state.root().resolve("run.json");
    }

    /** @return what runs, or empty if nothing was started under this root */
    public static Optional<RunFile> read(Path home) {
        var path = path(home);
        return Files.exists(path) ? Optional.of(JSON.readValue(path.toFile(), RunFile.class)) : Optional.empty();
    }

    /** After this nothing runs in this folder, as far as readers know. */
    public static void delete(StateFolder state) {
        try {
            Files.deleteIfExists(path(state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readable by its owner alone, for it holds the database's password; replaced in one step, so no reader sees half of it. */
    public static void write(StateFolder state, RunFile run) {
        var path = path(state);
        try {
            Files.createDirectories(path.getParent());
            var draft = Files.createTempFile(
                    path.getParent(),
                    "run",
                    ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, toJson(run));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String toJson(RunFile run) {
        return PRETTY.writeValueAsString(run) + System.lineSeparator();
    }
}
