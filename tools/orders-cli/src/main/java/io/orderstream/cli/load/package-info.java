/**
 * {@code ./orders load}: orders from a source, posted by a number of clients, each order with one idempotency key until its
 * outcome is final. {@link io.orderstream.cli.load.Dispatch} hands out work, {@link io.orderstream.cli.load.Client} sees it
 * through, {@link io.orderstream.cli.load.Answer} says what an answer means.
 */
@NullMarked
package io.orderstream.cli.load;

import org.jspecify.annotations.NullMarked;
