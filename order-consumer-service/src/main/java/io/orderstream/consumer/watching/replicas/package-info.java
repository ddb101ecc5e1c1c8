/** The replicas of this service: what each says of itself, once a second, in a row that all of them read: health, latency, the last orders. */
@NullMarked
package io.orderstream.consumer.watching.replicas;

import org.jspecify.annotations.NullMarked;
