/** The rebalance lab: what a change of the group costs, per way of assigning partitions, under one load. */
@NullMarked
package io.orderstream.benchmarks.rebalance;

import org.jspecify.annotations.NullMarked;
