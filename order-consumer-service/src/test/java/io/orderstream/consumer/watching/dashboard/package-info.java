@NullMarked
package io.orderstream.consumer.watching.dashboard;

import org.jspecify.annotations.NullMarked;
