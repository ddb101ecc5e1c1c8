@NullMarked
package io.orderstream.cli.connect;

import org.jspecify.annotations.NullMarked;
