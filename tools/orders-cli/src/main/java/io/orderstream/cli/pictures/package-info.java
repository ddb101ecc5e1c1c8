/** {@code ./orders pictures}. */
@NullMarked
package io.orderstream.cli.pictures;

import org.jspecify.annotations.NullMarked;
