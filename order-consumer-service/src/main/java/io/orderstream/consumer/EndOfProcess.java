package io.orderstream.consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationListener;

/**
 * A replica whose intake has stopped for a bug takes nothing in any more, and looks alive to whoever looks for a process. So it
 * ends, in order and with an exit code of its own: Compose, systemd and Kubernetes start it again, after pauses that grow.
 */
final class EndOfProcess implements ApplicationListener<AvailabilityChangeEvent<?>> {
    /** {@code EX_SOFTWARE} of sysexits.h: an error inside the program. */
    static final int EXIT_CODE = 70;

    private static final Logger LOG = LoggerFactory.getLogger(EndOfProcess.class);

    private final Runnable exit;

    /** @param exit closes the application in order, and waits for all of its threads; run on a thread of its own */
    EndOfProcess(Runnable exit) {
        this.exit = exit;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<?> event) {
        if (event.getState() == LivenessState.BROKEN) {
            LOG.error("This replica is broken, for the cause above, and ends with exit code {}", EXIT_CODE);
            // Not on the thread that tells it: that is the consumer's, whose end is part of the application's.
            Thread.ofPlatform().name("end-of-process").start(exit);
        }
    }
}
