/** The spans of the records' processing, in the traces that the producer began. */
@NullMarked
package io.orderstream.consumer.tracing;

import org.jspecify.annotations.NullMarked;
