/** {@code ./orders load}. */
@NullMarked
package io.orderstream.cli.load;

import org.jspecify.annotations.NullMarked;
