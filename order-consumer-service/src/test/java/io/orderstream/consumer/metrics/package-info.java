@NullMarked
package io.orderstream.consumer.metrics;

import org.jspecify.annotations.NullMarked;
