/** How fast consumer replicas work off a backlog: one of them against a tutorial's listener, several against one. */
@NullMarked
package io.orderstream.benchmarks.consume;

import org.jspecify.annotations.NullMarked;
