/**
 * The order consumer service. An order's way through it: {@code intake} polls and slices, {@code decoding} reads the
 * bytes, {@code processing} decides and writes one transaction per slice behind the fence in {@code progress},
 * {@code deadletters} takes what cannot be processed, and {@code intake} commits the offset.
 */
@NullMarked
package io.orderstream.consumer;

import org.jspecify.annotations.NullMarked;
