@NullMarked
package io.orderstream.consumer.watching.tracing;

import org.jspecify.annotations.NullMarked;
