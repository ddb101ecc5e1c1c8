package io.orderstream.serde;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few idle objects for whoever needs one next. Not a {@link ThreadLocal}: with a virtual thread per request each
 * thread serializes once, and its buffers would be made for a single record.
 */
final class Pool<T> {
    private static final int SLOTS = 16;

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        int start = start();
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) % SLOTS;
            // The plain look first: an exchange on an empty slot would move its cache line between cores for nothing.
            if (slots.getPlain(slot) != null) {
                var idle = slots.getAndSet(slot, null);
                if (idle != null) {
                    return idle;
                }
            }
        }
        return maker.get();
    }

    void giveBack(T idle) {
        int start = start();
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) % SLOTS;
            if (slots.getPlain(slot) == null && slots.compareAndSet(slot, null, idle)) {
                return;
            }
        }
    }

    private static int start() {
        return (int) (Thread.currentThread().threadId() % SLOTS);
    }
}
