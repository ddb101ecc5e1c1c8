@NullMarked
package io.orderstream.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
