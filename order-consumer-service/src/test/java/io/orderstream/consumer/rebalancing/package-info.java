@NullMarked
package io.orderstream.consumer.rebalancing;

import org.jspecify.annotations.NullMarked;
