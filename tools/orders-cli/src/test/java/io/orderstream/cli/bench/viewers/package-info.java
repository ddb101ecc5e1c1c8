@NullMarked
package io.orderstream.cli.bench.viewers;

import org.jspecify.annotations.NullMarked;
