/** {@code ./orders drill}. */
@NullMarked
package io.orderstream.cli.drills;

import org.jspecify.annotations.NullMarked;
