/** The docker command line. */
@NullMarked
package io.orderstream.cli.docker;

import org.jspecify.annotations.NullMarked;
