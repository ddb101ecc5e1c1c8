@NullMarked
package io.orderstream.benchmarks;

import org.jspecify.annotations.NullMarked;
