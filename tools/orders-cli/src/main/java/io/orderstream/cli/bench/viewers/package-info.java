/** What the viewers of the dashboard cost the ingest. */
@NullMarked
package io.orderstream.cli.bench.viewers;

import org.jspecify.annotations.NullMarked;
