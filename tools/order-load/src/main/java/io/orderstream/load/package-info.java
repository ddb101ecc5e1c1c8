/**
 * {@code ./orders load}: orders from a source, posted by a number of clients, each order with one idempotency key until its
 * outcome is final. {@link io.orderstream.load.Dispatch} hands out work, {@link io.orderstream.load.Client} sees it
 * through, {@link io.orderstream.load.Answer} says what an answer means.
 */
@NullMarked
package io.orderstream.load;

import org.jspecify.annotations.NullMarked;
