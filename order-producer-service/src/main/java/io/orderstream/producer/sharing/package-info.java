/** Recent idempotency keys of all replicas, and of before a restart: read from the headers on the orders' topic. */
@NullMarked
package io.orderstream.producer.sharing;

import org.jspecify.annotations.NullMarked;
