/** The memory of recent idempotency keys: one order for one key, whatever the client repeats. */
@NullMarked
package io.orderstream.producer.idempotency;

import org.jspecify.annotations.NullMarked;
