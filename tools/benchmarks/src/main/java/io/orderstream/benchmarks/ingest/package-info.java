/** What the producer service takes in, compared with HTTP alone and with Kafka alone. */
@NullMarked
package io.orderstream.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
