/** The Kafka broker as a process, and the topics on it. */
@NullMarked
package io.orderstream.platform.kafka;

import org.jspecify.annotations.NullMarked;
