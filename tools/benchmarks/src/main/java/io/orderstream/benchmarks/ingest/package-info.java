/** What the producer service takes in, held against HTTP alone and against Kafka alone. */
@NullMarked
package io.orderstream.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
