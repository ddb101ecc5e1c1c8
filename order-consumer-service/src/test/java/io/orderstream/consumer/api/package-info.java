@NullMarked
package io.orderstream.consumer.api;

import org.jspecify.annotations.NullMarked;
