/** Looks on from outside, again and again, while a drill is played. */
@NullMarked
package io.orderstream.drills.watch;

import org.jspecify.annotations.NullMarked;
