@NullMarked
package io.orderstream.cli.bench.contest;

import org.jspecify.annotations.NullMarked;
