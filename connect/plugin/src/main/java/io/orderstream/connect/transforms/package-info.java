/** Single-message transforms that Kafka's own set lacks and that a table as target needs. */
@NullMarked
package io.orderstream.connect.transforms;

import org.jspecify.annotations.NullMarked;
