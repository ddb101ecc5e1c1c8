@NullMarked
package io.orderstream.consumer.pipeline.decoding;

import org.jspecify.annotations.NullMarked;
