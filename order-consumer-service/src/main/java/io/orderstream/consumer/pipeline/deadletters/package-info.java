/** Where records go that cannot be processed, and why. */
@NullMarked
package io.orderstream.consumer.pipeline.deadletters;

import org.jspecify.annotations.NullMarked;
