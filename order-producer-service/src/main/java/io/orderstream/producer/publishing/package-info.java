/** From an order to its record on the topic, and to the outcome that the brokers give. */
@NullMarked
package io.orderstream.producer.publishing;

import org.jspecify.annotations.NullMarked;
