/** What the platform asks: alive, and ready for work. */
@NullMarked
package io.orderstream.consumer.health;

import org.jspecify.annotations.NullMarked;
