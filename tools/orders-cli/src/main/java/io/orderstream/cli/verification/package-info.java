/** {@code ./orders verify}. */
@NullMarked
package io.orderstream.cli.verification;

import org.jspecify.annotations.NullMarked;
