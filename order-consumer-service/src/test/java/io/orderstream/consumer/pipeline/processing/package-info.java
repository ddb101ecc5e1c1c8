@NullMarked
package io.orderstream.consumer.pipeline.processing;

import org.jspecify.annotations.NullMarked;
