@NullMarked
package io.orderstream.running;

import org.jspecify.annotations.NullMarked;
