/** {@code ./orders deadletters}. */
@NullMarked
package io.orderstream.cli.deadletters;

import org.jspecify.annotations.NullMarked;
