@NullMarked
package io.orderstream.cli.figures;

import org.jspecify.annotations.NullMarked;
