@NullMarked
package io.orderstream.producer.orders;

import org.jspecify.annotations.NullMarked;
