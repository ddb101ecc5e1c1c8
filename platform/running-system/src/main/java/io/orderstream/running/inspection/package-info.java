/** Asks the running parts how things stand, each question within a bound. */
@NullMarked
package io.orderstream.running.inspection;

import org.jspecify.annotations.NullMarked;
