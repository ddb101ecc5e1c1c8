@NullMarked
package io.orderstream.consumer;

import org.jspecify.annotations.NullMarked;
