@NullMarked
package io.orderstream.benchmarks.viewers;

import org.jspecify.annotations.NullMarked;
