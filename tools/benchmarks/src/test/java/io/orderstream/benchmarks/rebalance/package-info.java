@NullMarked
package io.orderstream.benchmarks.rebalance;

import org.jspecify.annotations.NullMarked;
