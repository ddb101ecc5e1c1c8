@NullMarked
package io.orderstream.verification.reading;

import org.jspecify.annotations.NullMarked;
