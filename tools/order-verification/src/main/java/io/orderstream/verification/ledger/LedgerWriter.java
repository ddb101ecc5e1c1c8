package io.orderstream.verification.ledger;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Appends to a ledger. When {@link #append} returns, the operating system has the lines: they survive the death of this
 * process, though not of the machine. Safe for several threads, and for several processes on one file.
 */
public final class LedgerWriter implements AutoCloseable {
    private final LedgerTail tail;

    // Not a FileChannel: that one closes itself when a thread is interrupted, and an interrupted load still has to
    // write that it got no answer.
    private final FileOutputStream file;

    private LedgerWriter(LedgerTail tail, FileOutputStream file) {
        this.tail = tail;
        this.file = file;
    }

    /** Opens the file, or makes it, with its folder. A torn last line, left by a killed writer, is cut off first. */
    public static LedgerWriter open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            return new LedgerWriter(LedgerTail.open(path), new FileOutputStream(path.toFile(), true));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** One write for all of them: appending is atomic on a local file, so no line lands inside another one. */
    public void append(List<LedgerEntry> entries) {
        var lines = new ByteArrayOutputStream(256 * entries.size());
        for (var entry : entries) {
            lines.writeBytes(LedgerJson.WRITER.writeValueAsBytes(entry));
            lines.write('\n');
        }
        try {
            file.write(lines.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (tail;
                file) {
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
