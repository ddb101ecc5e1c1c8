@NullMarked
package io.orderstream.schemas;

import org.jspecify.annotations.NullMarked;
