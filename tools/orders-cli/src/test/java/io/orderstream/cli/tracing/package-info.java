@NullMarked
package io.orderstream.cli.tracing;

import org.jspecify.annotations.NullMarked;
