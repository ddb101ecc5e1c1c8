package io.orderstream.cli.drills;

import io.orderstream.cli.drills.stage.DeadLetters;
import io.orderstream.cli.drills.watch.Lookout;
import io.orderstream.cli.load.LoadResult;

/**
 * What was left when the curtain fell.
 *
 * @param lookout closed, to be asked what was seen
 * @param letters the dead letters since the beginning, not read yet
 */
record Performance(LoadResult loaded, Lookout lookout, DeadLetters letters) {}
