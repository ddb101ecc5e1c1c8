@NullMarked
package io.orderstream.cli.bench.rebalance;

import org.jspecify.annotations.NullMarked;
