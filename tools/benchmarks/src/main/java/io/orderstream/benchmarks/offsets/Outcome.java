package io.orderstream.benchmarks.offsets;

/**
 * What became of one consumer's records.
 *
 * @param crashes how often it was killed
 * @param effects rows that it left
 * @param lost records without an effect
 * @param repeated effects beyond a record's first
 */
record Outcome(CommitStrategy strategy, int crashes, long effects, long lost, long repeated) {
    boolean promiseKept() {
        return strategy.promise().kept(lost, repeated);
    }
}
