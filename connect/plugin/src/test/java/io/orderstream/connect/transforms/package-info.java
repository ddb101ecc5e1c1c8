@NullMarked
package io.orderstream.connect.transforms;

import org.jspecify.annotations.NullMarked;
