/** What benchmarks have in common when they tell their figures. */
@NullMarked
package io.orderstream.cli.bench.report;

import org.jspecify.annotations.NullMarked;
