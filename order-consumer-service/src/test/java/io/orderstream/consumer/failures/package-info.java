@NullMarked
package io.orderstream.consumer.failures;

import org.jspecify.annotations.NullMarked;
