@NullMarked
package io.orderstream.consumer.connect;

import org.jspecify.annotations.NullMarked;
