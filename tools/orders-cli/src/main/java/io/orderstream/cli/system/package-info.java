/** The commands for the local system: up, down, status, scale, and signals to single parts. */
@NullMarked
package io.orderstream.cli.system;

import org.jspecify.annotations.NullMarked;
