@NullMarked
package io.orderstream.consumer.pipeline.progress;

import org.jspecify.annotations.NullMarked;
