@NullMarked
package io.orderstream.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
