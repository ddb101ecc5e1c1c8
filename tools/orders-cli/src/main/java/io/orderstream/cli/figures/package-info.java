/** How commands that measure tell their figures. */
@NullMarked
package io.orderstream.cli.figures;

import org.jspecify.annotations.NullMarked;
