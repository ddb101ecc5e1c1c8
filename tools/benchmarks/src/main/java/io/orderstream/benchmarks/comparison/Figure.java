package io.orderstream.benchmarks.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one run came to. Its names in JSON are older than those here: whoever compares figures of two versions needs them the same.
 *
 * @param round from 1
 * @param value in the comparison's unit
 */
public record Figure(
        @JsonProperty("contest") String comparison,
        @JsonProperty("contestant") String candidate,
        int round,
        long value) {}
