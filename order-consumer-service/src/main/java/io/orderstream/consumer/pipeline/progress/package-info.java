/** How far each partition has taken effect, and the fence that keeps a second owner out. */
@NullMarked
package io.orderstream.consumer.pipeline.progress;

import org.jspecify.annotations.NullMarked;
