package io.orderstream.benchmarks.viewers;

/**
 * What is measured.
 *
 * @param runs without viewers and with, each
 * @param seconds that a run takes
 * @param viewers of one replica, in every second run
 * @param clients that post one order after the other, as fast as they are answered
 */
public record Plan(int runs, int seconds, int viewers, int clients, long seed) {}
