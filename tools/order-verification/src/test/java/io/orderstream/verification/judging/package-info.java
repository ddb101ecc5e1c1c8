@NullMarked
package io.orderstream.verification.judging;

import org.jspecify.annotations.NullMarked;
