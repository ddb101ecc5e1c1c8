/**
 * What is on the dead-letter topic and why, and the way back. A letter is written back as it is, to the
 * partition that it came from; the consumers treat it as any record, so an order that has had its effect meanwhile has no second one.
 */
@NullMarked
package io.orderstream.deadletters;

import org.jspecify.annotations.NullMarked;
