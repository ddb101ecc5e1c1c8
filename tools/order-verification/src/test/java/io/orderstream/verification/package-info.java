@NullMarked
package io.orderstream.verification;

import org.jspecify.annotations.NullMarked;
