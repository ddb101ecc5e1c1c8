@NullMarked
package io.orderstream.instruments;

import org.jspecify.annotations.NullMarked;
