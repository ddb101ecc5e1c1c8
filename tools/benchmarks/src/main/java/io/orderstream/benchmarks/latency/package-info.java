/** How long an order takes from its acceptance to its effect, against what Kafka alone takes. */
@NullMarked
package io.orderstream.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
