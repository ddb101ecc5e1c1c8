/**
 * {@code ./orders verify}: compares what clients were told with what is on the topic and in the database.
 * {@code reading} collects, {@code judging} decides, this package talks to the user.
 */
@NullMarked
package io.orderstream.cli.verification;

import org.jspecify.annotations.NullMarked;
