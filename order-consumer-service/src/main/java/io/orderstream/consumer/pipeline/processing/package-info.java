/** From orders to effects: the decision as a pure function, the transaction around it. */
@NullMarked
package io.orderstream.consumer.pipeline.processing;

import org.jspecify.annotations.NullMarked;
