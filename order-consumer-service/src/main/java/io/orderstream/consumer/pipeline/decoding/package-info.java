/** From a record's bytes to an order, or to the reason why it is none. */
@NullMarked
package io.orderstream.consumer.pipeline.decoding;

import org.jspecify.annotations.NullMarked;
