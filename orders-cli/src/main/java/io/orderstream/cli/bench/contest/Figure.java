package io.orderstream.cli.bench.contest;

/**
 * What one run came to.
 *
 * @param round from 1
 */
public record Figure(String contest, String contestant, int round, long perSecond) {}
