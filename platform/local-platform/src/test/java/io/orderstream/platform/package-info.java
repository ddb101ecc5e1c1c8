/** The real parts of the system as processes on this machine: broker, registry, database, services. */
@NullMarked
package io.orderstream.platform;

import org.jspecify.annotations.NullMarked;
