@NullMarked
package io.orderstream.consumer.watching.rebalancing;

import org.jspecify.annotations.NullMarked;
