/** {@code ./orders images}. */
@NullMarked
package io.orderstream.cli.images;

import org.jspecify.annotations.NullMarked;
