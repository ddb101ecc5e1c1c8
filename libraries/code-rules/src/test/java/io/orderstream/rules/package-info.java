@NullMarked
package io.orderstream.rules;

import org.jspecify.annotations.NullMarked;
