/** Benchmarks on systems of their own. */
@NullMarked
package io.orderstream.cli.bench;

import org.jspecify.annotations.NullMarked;
