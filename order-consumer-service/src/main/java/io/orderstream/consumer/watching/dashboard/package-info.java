/** The live picture for people: what the sampler, the history and the replicas' reports say, pushed to every viewer. */
@NullMarked
package io.orderstream.consumer.watching.dashboard;

import org.jspecify.annotations.NullMarked;
