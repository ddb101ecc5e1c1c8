package io.orderstream.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Hands out work to the clients: the source's orders in their order, grouped, each with the time at which it is due. */
final class Dispatch {
    private final ReentrantLock lock = new ReentrantLock();
    private final OrderSource source;
    private final Batching batching;
    private final Pace pace;
    private final long startedAt;
    private long issued;
    private boolean stopped;

    /** @param startedAt in {@link System#nanoTime} terms */
    Dispatch(OrderSource source, Batching batching, Pace pace, long startedAt) {
        this.source = source;
        this.batching = batching;
        this.pace = pace;
        this.startedAt = startedAt;
    }

    /** @return work that may be due in the future, or empty once there is no more */
    Optional<Work> next(long now) {
        lock.lock();
        try {
            var dueAfter = pace.dueAfter(issued, now - startedAt);
            if (stopped || pace.isOver(dueAfter)) {
                return Optional.empty();
            }
            var orders = take(batching.nextSize());
            return orders.isEmpty() ? Optional.empty() : Optional.of(new Work(orders, startedAt + dueAfter));
        } finally {
            lock.unlock();
        }
    }

    private List<OrderRequest> take(int size) {
        var orders = new ArrayList<OrderRequest>(size);
        while (orders.size() < size
                && issued < source.size().orElse(Long.MAX_VALUE)
                && source.orders().hasNext()) {
            orders.add(source.orders().next());
            issued++;
        }
        return orders;
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
