/** Pictures of the dashboard for the documentation, taken of a running system with a headless Chromium. */
@NullMarked
package io.orderstream.benchmarks.pictures;

import org.jspecify.annotations.NullMarked;
