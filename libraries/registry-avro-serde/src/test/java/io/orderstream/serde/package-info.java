@NullMarked
package io.orderstream.serde;

import org.jspecify.annotations.NullMarked;
