/** How the service names what it measures. */
@NullMarked
package io.orderstream.consumer.metrics;

import org.jspecify.annotations.NullMarked;
