/** The local system as a whole: up, down, status, scale, and signals to single parts. */
@NullMarked
package io.orderstream.cli.platform;

import org.jspecify.annotations.NullMarked;
