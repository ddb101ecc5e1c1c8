@NullMarked
package io.orderstream.benchmarks.offsets;

import org.jspecify.annotations.NullMarked;
