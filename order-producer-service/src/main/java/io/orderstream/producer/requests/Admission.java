package io.orderstream.producer.requests;

import java.util.concurrent.Semaphore;

/**
 * The bulkhead: how many orders and how many bytes of bodies are in flight. When Kafka stops, requests wait until their
 * deadline; what waits is bounded here, and everybody else hears 429 at once. Never blocks.
 */
public final class Admission {
    private final Semaphore orders;
    private final Semaphore bytes;
    private final int maxOrders;
    private final int maxBytes;

    public Admission(RequestProperties properties) {
        this.maxOrders = properties.maxInFlightOrders();
        this.orders = new Semaphore(maxOrders);
        this.maxBytes = Math.toIntExact(properties.maxInFlightBytes().toBytes());
        this.bytes = new Semaphore(maxBytes);
    }

    /** For a request that begins and holds nothing yet. */
    public Permits begin() {
        return new Permits();
    }

    public int ordersInFlight() {
        return maxOrders - orders.availablePermits();
    }

    public int bytesInFlight() {
        return maxBytes - bytes.availablePermits();
    }

    /** What one request holds; its thread's own. */
    public final class Permits implements AutoCloseable {
        private int heldOrders;
        private int heldBytes;

        private Permits() {}

        /** False if there is no room. */
        public boolean takeOrders(int count) {
            var taken = orders.tryAcquire(count);
            heldOrders += taken ? count : 0;
            return taken;
        }

        boolean takeBytes(int count) {
            var taken = bytes.tryAcquire(count);
            heldBytes += taken ? count : 0;
            return taken;
        }

        @Override
        public void close() {
            orders.release(heldOrders);
            bytes.release(heldBytes);
            heldOrders = 0;
            heldBytes = 0;
        }
    }
}
