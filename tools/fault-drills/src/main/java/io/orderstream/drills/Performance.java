package io.orderstream.drills;

import io.orderstream.drills.stage.DeadLetters;
import io.orderstream.drills.watch.Lookout;
import io.orderstream.load.LoadResult;

/**
 * What was left when the curtain fell.
 *
 * @param lookout closed, to be asked what was seen
 * @param letters the dead letters since the beginning, not read yet
 */
record Performance(LoadResult loaded, Lookout lookout, DeadLetters letters) {}
