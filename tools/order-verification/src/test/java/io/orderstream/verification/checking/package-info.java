@NullMarked
package io.orderstream.verification.checking;

import org.jspecify.annotations.NullMarked;
