@NullMarked
package io.orderstream.cli.options;

import org.jspecify.annotations.NullMarked;
