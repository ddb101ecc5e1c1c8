/**
 * Scripted failures with their verdicts: {@code ./orders drill}. {@link io.orderstream.drills.scenarios} has the failures,
 * {@link io.orderstream.drills.stage} what they are played on, {@link io.orderstream.drills.watch} what looks on, and
 * {@link io.orderstream.drills.report} what is told about it.
 */
@NullMarked
package io.orderstream.drills;

import org.jspecify.annotations.NullMarked;
