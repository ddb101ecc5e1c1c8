@NullMarked
package io.orderstream.consumer.tracing;

import org.jspecify.annotations.NullMarked;
