@NullMarked
package io.orderstream.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
