@NullMarked
package io.orderstream.cli.bench;

import org.jspecify.annotations.NullMarked;
