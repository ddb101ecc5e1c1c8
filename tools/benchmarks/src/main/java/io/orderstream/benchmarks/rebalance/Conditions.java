package io.orderstream.benchmarks.rebalance;

/**
 * Under which the figures came about.
 *
 * @param rate orders a second
 * @param load of the last minute at the end; the lab's own eight processes are in it
 */
record Conditions(int runs, int rate, long seed, int cores, double load) {}
