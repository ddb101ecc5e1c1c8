@NullMarked
package io.orderstream.connect.supervision;

import org.jspecify.annotations.NullMarked;
