/** Measuring several ways side by side, by turns, and their ratios. */
@NullMarked
package io.orderstream.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
