package io.orderstream.benchmarks.offsets;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/**
 * Where a consumer crashes: after so many effects, with records of the same poll, or of the queue, still in hand. It says so on
 * its standard output, and the working thread goes no further; the lab then kills the process. So a crash always comes in the middle.
 */
final class CrashPoint {
    static final String CALL = "kill me";

    private final int effects;
    private final PrintStream out;
    private int passed;

    /** @param effects 0 for no crash */
    CrashPoint(int effects, PrintStream out) {
        this.effects = effects;
        this.out = out;
    }

    void pass(boolean moreInHand) throws InterruptedException {
        passed++;
        if (effects > 0 && passed >= effects && moreInHand) {
            out.println(CALL);
            out.flush();
            new CountDownLatch(1).await(); // for SIGKILL
        }
    }
}
