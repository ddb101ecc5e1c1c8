@NullMarked
package io.orderstream.producer.idempotency;

import org.jspecify.annotations.NullMarked;
