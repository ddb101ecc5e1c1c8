package io.orderstream.cli.bench.viewers;

/** Under which the figures came about. */
record Conditions(Plan plan, String machine) {}
