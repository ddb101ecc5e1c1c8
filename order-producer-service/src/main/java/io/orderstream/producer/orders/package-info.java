/** What an order is: its values, its identity, its rules. Pure; knows neither HTTP nor Kafka. */
@NullMarked
package io.orderstream.producer.orders;

import org.jspecify.annotations.NullMarked;
