/**
 * Scripted failures, and whether the guarantees held: {@code ./orders drill}. {@link io.orderstream.drills.scenarios} has the failures,
 * {@link io.orderstream.drills.context} what they can use, {@link io.orderstream.drills.watch} what is sampled meanwhile, and
 * {@link io.orderstream.drills.report} what is told about it.
 */
@NullMarked
package io.orderstream.drills;

import org.jspecify.annotations.NullMarked;
