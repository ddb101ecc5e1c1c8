/** Work beside the requests and the intake. */
@NullMarked
package io.orderstream.consumer.background;

import org.jspecify.annotations.NullMarked;
