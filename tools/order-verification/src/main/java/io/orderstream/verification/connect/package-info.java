/** What Kafka Connect has delivered, beside what it had to deliver. */
@NullMarked
package io.orderstream.verification.connect;

import org.jspecify.annotations.NullMarked;
