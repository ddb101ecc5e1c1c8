/** How the services name what they measure. */
@NullMarked
package io.orderstream.instruments;

import org.jspecify.annotations.NullMarked;
