/** What the producer service takes in, held against HTTP alone and against Kafka alone. */
@NullMarked
package io.orderstream.cli.bench.ingest;

import org.jspecify.annotations.NullMarked;
