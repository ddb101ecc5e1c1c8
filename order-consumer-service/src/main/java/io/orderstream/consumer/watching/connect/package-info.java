/** What Kafka Connect does with the orders further on, for people who watch: connectors, tasks, how far behind, what failed. */
@NullMarked
package io.orderstream.consumer.watching.connect;

import org.jspecify.annotations.NullMarked;
