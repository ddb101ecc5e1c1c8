/** What a drill is played on: a system, a load, a clock, and whoever looks on. */
@NullMarked
package io.orderstream.drills.stage;

import org.jspecify.annotations.NullMarked;
