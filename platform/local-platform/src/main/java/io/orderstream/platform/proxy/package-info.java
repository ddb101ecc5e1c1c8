/**
 * A network that can be broken on purpose: a TCP proxy that stands between a service and its database, broker or registry.
 * {@code tc netem} needs rights and a kernel module that not every machine has.
 */
@NullMarked
package io.orderstream.platform.proxy;

import org.jspecify.annotations.NullMarked;
