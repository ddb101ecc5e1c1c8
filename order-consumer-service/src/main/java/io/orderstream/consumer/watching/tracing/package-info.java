/** The end of each record's trace, which the producer began. */
@NullMarked
package io.orderstream.consumer.watching.tracing;

import org.jspecify.annotations.NullMarked;
