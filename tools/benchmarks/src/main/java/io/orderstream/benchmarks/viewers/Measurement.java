package io.orderstream.benchmarks.viewers;

import io.orderstream.load.LoadResult;

/**
 * One run.
 *
 * @param viewers of the event stream meanwhile
 * @param run from 1
 * @param rate accepted orders a second
 * @param p50Micros from sending an order to its acknowledgement
 * @param bytes that the viewers got
 */
record Measurement(int viewers, int run, long rate, long p50Micros, long p99Micros, long bytes) {
    static Measurement of(int viewers, int run, LoadResult load, long bytes) {
        return new Measurement(
                viewers,
                run,
                Math.round(load.rate()),
                load.latency().p50().toNanos() / 1_000,
                load.latency().p99().toNanos() / 1_000,
                bytes);
    }
}
