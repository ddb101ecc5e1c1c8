/** What the viewers of the dashboard cost the ingest. */
@NullMarked
package io.orderstream.benchmarks.viewers;

import org.jspecify.annotations.NullMarked;
