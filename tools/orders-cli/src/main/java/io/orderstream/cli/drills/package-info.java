/**
 * Scripted failures with their verdicts: {@code ./orders drill}. {@link io.orderstream.cli.drills.scenarios} has the failures,
 * {@link io.orderstream.cli.drills.stage} what they are played on, {@link io.orderstream.cli.drills.watch} what looks on, and
 * {@link io.orderstream.cli.drills.report} what is told about it.
 */
@NullMarked
package io.orderstream.cli.drills;

import org.jspecify.annotations.NullMarked;
