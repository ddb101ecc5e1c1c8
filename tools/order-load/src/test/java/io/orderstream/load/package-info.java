@NullMarked
package io.orderstream.load;

import org.jspecify.annotations.NullMarked;
