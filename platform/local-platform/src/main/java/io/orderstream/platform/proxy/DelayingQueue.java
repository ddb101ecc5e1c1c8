package io.orderstream.platform.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The delay queue of one direction: the pieces that are under way. Sender and receiver are different threads, so that a delay costs latency and
 * not throughput; 64 pieces of 16 KiB are what is under way at most.
 */
final class DelayingQueue {
    static final int PIECE = 16 * 1024;

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(64);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong arrived = new AtomicLong();
    private final ReentrantLock delivering = new ReentrantLock();

    /** @param dueAt by {@link System#nanoTime()} */
    private record Piece(ByteBuffer bytes, long dueAt) {}

    /** @param bytes none means the end */
    void send(ByteBuffer bytes, Duration delay) throws InterruptedException {
        pieces.put(new Piece(bytes, System.nanoTime() + delay.toNanos()));
        sent.incrementAndGet();
    }

    /** @return the next piece when it is due */
    ByteBuffer receive() throws InterruptedException {
        var piece = pieces.take();
        Thread.sleep(Duration.ofNanos(Math.max(0, piece.dueAt() - System.nanoTime())));
        return piece.bytes();
    }

    /** Writes what was received last. */
    void deliver(ByteBuffer bytes, OutputStream to) throws IOException {
        delivering.lock();
        try {
            to.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
            arrived.incrementAndGet();
        } finally {
            delivering.unlock();
        }
    }

    /** How many have been sent. */
    long sent() {
        return sent.get();
    }

    /**
     * The answer to a piece may be here before the thread that wrote the piece has noted that it did: who asks waits for it.
     *
     * @return whether the first {@code count} pieces are written
     */
    boolean arrived(long count) {
        delivering.lock();
        try {
            return arrived.get() >= count;
        } finally {
            delivering.unlock();
        }
    }
}
