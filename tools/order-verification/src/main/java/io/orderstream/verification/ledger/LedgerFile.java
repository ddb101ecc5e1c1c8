package io.orderstream.verification.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a ledger from beginning to end, one line in memory at a time. */
public record LedgerFile(Path path) {

    /**
     * @return how many lines were no entry and were left out: a killed writer leaves at most one torn line, at the end
     * @throws UncheckedIOException if the file cannot be read
     */
    public long forEach(Consumer<LedgerEntry> action) {
        var ignored = 0L;
        try (var lines = Files.newBufferedReader(path)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var entry = parse(line);
                if (entry == null) {
                    ignored++;
                } else {
                    action.accept(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger " + path + " cannot be read: " + e.getMessage(), e);
        }
        return ignored;
    }

    private static @Nullable LedgerEntry parse(String line) {
        try {
            LedgerEntry entry = LedgerJson.READER.readValue(line);
            return entry == null || entry.key() == null || entry.outcome() == null ? null : entry;
        } catch (JacksonException _) {
            return null;
        }
    }
}
