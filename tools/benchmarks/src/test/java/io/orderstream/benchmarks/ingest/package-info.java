@NullMarked
package io.orderstream.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
