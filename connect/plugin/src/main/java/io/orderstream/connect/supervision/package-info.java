/** Restarts what failed, with pauses and not for ever. Kafka Connect itself leaves a failed task failed. */
@NullMarked
package io.orderstream.connect.supervision;

import org.jspecify.annotations.NullMarked;
