/** Kafka Connect's connectors: what they do, putting the project's in place, restarting what failed. */
@NullMarked
package io.orderstream.cli.connect;

import org.jspecify.annotations.NullMarked;
