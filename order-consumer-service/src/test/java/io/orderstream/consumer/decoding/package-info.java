@NullMarked
package io.orderstream.consumer.decoding;

import org.jspecify.annotations.NullMarked;
