/** Samples the running system from outside while a drill runs. */
@NullMarked
package io.orderstream.drills.watch;

import org.jspecify.annotations.NullMarked;
