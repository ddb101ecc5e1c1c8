/** What of {@code ./orders} is written for bash: tools/shell. */
@NullMarked
package io.orderstream.platform.script;

import org.jspecify.annotations.NullMarked;
