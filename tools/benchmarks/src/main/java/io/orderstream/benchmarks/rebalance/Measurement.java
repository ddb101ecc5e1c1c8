package io.orderstream.benchmarks.rebalance;

/**
 * One disturbance.
 *
 * @param run from 1
 * @param layout who owned what afterwards
 */
record Measurement(Setting setting, Disturbance disturbance, int run, String layout, Cost cost) {}
