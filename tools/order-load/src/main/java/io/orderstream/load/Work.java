package io.orderstream.load;

import java.util.List;

/**
 * Orders that go out in one request.
 *
 * @param dueAt when, in {@link System#nanoTime} terms; a latency counts from here, so that a client that is late because the
 *     system was slow does not hide it
 */
record Work(List<OrderRequest> orders, long dueAt) {}
