@NullMarked
package io.orderstream.consumer.api.orders;

import org.jspecify.annotations.NullMarked;
