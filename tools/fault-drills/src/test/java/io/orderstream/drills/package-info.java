@NullMarked
package io.orderstream.drills;

import org.jspecify.annotations.NullMarked;
