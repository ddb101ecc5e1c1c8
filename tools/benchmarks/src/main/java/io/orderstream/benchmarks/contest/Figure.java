package io.orderstream.benchmarks.contest;

/**
 * What one run came to.
 *
 * @param round from 1
 * @param value in the contest's unit
 */
public record Figure(String contest, String contestant, int round, long value) {}
