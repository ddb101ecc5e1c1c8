package io.orderstream.benchmarks.viewers;

/** Under which the figures came about. */
record Conditions(Plan plan, String machine) {}
