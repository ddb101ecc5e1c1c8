/** How commands that measure tell their figures. */
@NullMarked
package io.orderstream.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
