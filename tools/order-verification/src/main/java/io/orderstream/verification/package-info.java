/**
 * The checker: compares what clients were told with what is on the topic and in the database. {@code ledger} is what clients were
 * told, {@code reading} collects, {@code checking} decides; this package puts the outcome into words.
 */
@NullMarked
package io.orderstream.verification;

import org.jspecify.annotations.NullMarked;
