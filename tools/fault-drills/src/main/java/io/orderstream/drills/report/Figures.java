package io.orderstream.drills.report;

import java.time.Duration;

/**
 * What a drill measured.
 *
 * @param orders accepted
 * @param unknown attempts without an answer, or with one that left the outcome open
 * @param redelivered records that the consumers were handed again
 * @param deadLettered records that became dead letters
 * @param longestWithoutAcknowledgement no client was told of success for so long
 * @param slowestAnswer from sending a request to its answer, whatever it said
 * @param recovery from the heal (the fault, where the system heals itself) until clients hear success again and orders take
 *     effect within two seconds of their acceptance, and do so for five seconds
 * @param longestStandstill no order of some partition took effect for so long: what rebalances and outages cost
 * @param commitSamples how often committed offsets were compared with the database meanwhile
 * @param took the whole drill, from the load's first order until it is checked
 */
public record Figures(
        long orders,
        long unknown,
        long redelivered,
        long deadLettered,
        Duration longestWithoutAcknowledgement,
        Duration slowestAnswer,
        Duration recovery,
        Duration longestStandstill,
        long commitSamples,
        Duration took) {}
