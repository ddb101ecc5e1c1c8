@NullMarked
package io.orderstream.consumer.processing;

import org.jspecify.annotations.NullMarked;
