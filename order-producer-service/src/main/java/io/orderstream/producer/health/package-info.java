/** Liveness and readiness: what is missing, from background probes and never on the request path. */
@NullMarked
package io.orderstream.producer.health;

import org.jspecify.annotations.NullMarked;
