@NullMarked
package io.orderstream.cli.bench.ingest;

import org.jspecify.annotations.NullMarked;
