@NullMarked
package io.orderstream.load.foodmart;

import org.jspecify.annotations.NullMarked;
