@NullMarked
package io.orderstream.consumer.watching.connect;

import org.jspecify.annotations.NullMarked;
