/** What an error means: wait and retry, dead letter, or bug. */
@NullMarked
package io.orderstream.consumer.failures;

import org.jspecify.annotations.NullMarked;
