/**
 * Kafka serializer and deserializer for Avro in the Confluent wire format, over the Confluent REST API of a schema
 * registry. Knows Kafka's clients, Avro and the JDK, nothing else.
 */
@NullMarked
package io.orderstream.serde;

import org.jspecify.annotations.NullMarked;
