package io.orderstream.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client: takes work, and sees each order of it through to its end before it takes more. */
final class Client implements Runnable {
    private final Dispatch dispatch;
    private final Attempts attempts;
    private final Tally tally;
    private final RetrySettings retrySettings;

    Client(Dispatch dispatch, Attempts attempts, Tally tally, RetrySettings retrySettings) {
        this.dispatch = dispatch;
        this.attempts = attempts;
        this.tally = tally;
        this.retrySettings = retrySettings;
    }

    /** Returns when there is no more work, or when interrupted, with the interrupt flag set. */
    @Override
    public void run() {
        try {
            for (var work = dispatch.next(System.nanoTime());
                    work.isPresent();
                    work = dispatch.next(System.nanoTime())) {
                waitUntil(work.get().dueAt());
                deliver(work.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a batch only those of its orders go out again that are not final. */
    private void deliver(Work work) throws InterruptedException {
        var open = work.orders();
        var firstAttemptAt = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            tally.sending(open.size(), attempt);
            var retries = settle(open, attempts.make(open, attempt), work.dueAt());
            if (retries.orders.isEmpty()) {
                return;
            }
            var pause = retrySettings.policy().waitAfter(attempt, retries.retryAfter, retrySettings.random());
            var nextAttemptAt = System.nanoTime() + pause.toNanos();
            if (nextAttemptAt - firstAttemptAt > retrySettings.giveUp().toNanos()) {
                tally.gaveUp(retries.orders.size());
                return;
            }
            Thread.sleep(pause);
            open = retries.orders;
        }
    }

    /** The orders that need another attempt, and the longest time that any of their answers asked to wait. */
    private static final class Retries {
        private final List<OrderRequest> orders = new ArrayList<>();
        private @Nullable Duration retryAfter;

        private void add(OrderRequest order, @Nullable Duration wish) {
            orders.add(order);
            if (wish != null && (retryAfter == null || wish.compareTo(retryAfter) > 0)) {
                retryAfter = wish;
            }
        }
    }

    private Retries settle(List<OrderRequest> orders, List<Answer> answers, long dueAt) {
        var retries = new Retries();
        for (var i = 0; i < orders.size(); i++) {
            tally.answered(answers.get(i), System.nanoTime() - dueAt);
            switch (answers.get(i)) {
                case Answer.Accepted _, Answer.Refused _ -> {}
                case Answer.Throttled throttled -> retries.add(orders.get(i), throttled.retryAfter());
                case Answer.Unknown unknown -> retries.add(orders.get(i), unknown.retryAfter());
            }
        }
        return retries;
    }

    private static void waitUntil(long dueAt) throws InterruptedException {
        var ahead = dueAt - System.nanoTime();
        if (ahead > 0) {
            Thread.sleep(Duration.ofNanos(ahead));
        }
    }
}
