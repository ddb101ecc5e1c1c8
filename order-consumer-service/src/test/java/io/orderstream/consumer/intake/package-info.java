@NullMarked
package io.orderstream.consumer.intake;

import org.jspecify.annotations.NullMarked;
