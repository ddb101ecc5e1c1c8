@NullMarked
package io.orderstream.connect;

import org.jspecify.annotations.NullMarked;
