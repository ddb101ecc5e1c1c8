package io.orderstream.drills;

import io.orderstream.drills.context.DeadLetters;
import io.orderstream.drills.watch.DrillWatches;
import io.orderstream.load.LoadResult;

/**
 * What is known when a drill has run, before the system is read.
 *
 * @param watches closed, to be asked what was seen
 * @param letters the dead letters since the beginning, not read yet
 */
record DrillOutcome(LoadResult loaded, DrillWatches watches, DeadLetters letters) {}
