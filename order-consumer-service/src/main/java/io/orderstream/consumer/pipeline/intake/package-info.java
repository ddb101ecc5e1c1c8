/** From poll to committed offset: the listener, what it owns, what it commits, what it puts off. */
@NullMarked
package io.orderstream.consumer.pipeline.intake;

import org.jspecify.annotations.NullMarked;
