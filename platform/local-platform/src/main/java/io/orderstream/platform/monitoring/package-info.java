/** Prometheus, where it is installed, looking at a local system. */
@NullMarked
package io.orderstream.platform.monitoring;

import org.jspecify.annotations.NullMarked;
