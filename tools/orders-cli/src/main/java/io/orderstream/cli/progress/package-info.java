/** {@code ./orders progress}: when the topic is not the one whose records had their effects, or records are gone. */
@NullMarked
package io.orderstream.cli.progress;

import org.jspecify.annotations.NullMarked;
