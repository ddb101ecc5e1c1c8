/** The order producer service: takes orders over HTTP and answers when they are durable in Kafka. */
@NullMarked
package io.orderstream.producer;

import org.jspecify.annotations.NullMarked;
