@NullMarked
package io.orderstream.consumer.orders;

import org.jspecify.annotations.NullMarked;
