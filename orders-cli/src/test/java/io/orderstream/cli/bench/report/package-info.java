@NullMarked
package io.orderstream.cli.bench.report;

import org.jspecify.annotations.NullMarked;
