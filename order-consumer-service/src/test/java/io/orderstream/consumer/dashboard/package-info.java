@NullMarked
package io.orderstream.consumer.dashboard;

import org.jspecify.annotations.NullMarked;
