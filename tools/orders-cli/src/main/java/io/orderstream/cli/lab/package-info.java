/** {@code ./orders lab}: what Kafka does, shown by experiment. */
@NullMarked
package io.orderstream.cli.lab;

import org.jspecify.annotations.NullMarked;
