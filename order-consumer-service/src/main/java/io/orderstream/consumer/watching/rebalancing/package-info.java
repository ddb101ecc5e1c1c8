/** The history of the group's rebalances: each replica writes what it saw, any replica tells the whole. */
@NullMarked
package io.orderstream.consumer.watching.rebalancing;

import org.jspecify.annotations.NullMarked;
