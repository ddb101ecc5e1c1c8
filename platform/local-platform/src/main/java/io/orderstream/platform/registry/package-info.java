/** The schema registry as a process, and the schemas in it. */
@NullMarked
package io.orderstream.platform.registry;

import org.jspecify.annotations.NullMarked;
