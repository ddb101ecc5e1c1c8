/** How options are written on the command line, for every sub-command. */
@NullMarked
package io.orderstream.cli.options;

import org.jspecify.annotations.NullMarked;
