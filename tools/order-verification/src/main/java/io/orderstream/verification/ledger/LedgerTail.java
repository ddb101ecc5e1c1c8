package io.orderstream.verification.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Cuts the torn last line off a ledger, unless another writer is at work on it: that writer's last line may look torn and is
 * not. A shared lock, held as long as a writer lives, tells the two cases apart.
 */
final class LedgerTail implements Closeable {
    private final RandomAccessFile file;

    private LedgerTail(RandomAccessFile file) {
        this.file = file;
    }

    static LedgerTail open(Path path) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            cutIfAlone(file);
            file.getChannel().tryLock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException _) {
            // Another writer in this very process: it holds the lock for both.
        }
        return new LedgerTail(file);
    }

    private static void cutIfAlone(RandomAccessFile file) throws IOException {
        try (var alone = file.getChannel().tryLock()) {
            if (alone != null) {
                file.setLength(endOfLastLine(file));
            }
        }
    }

    private static long endOfLastLine(RandomAccessFile file) throws IOException {
        var end = file.length();
        while (end > 0) {
            file.seek(end - 1);
            if (file.read() == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
