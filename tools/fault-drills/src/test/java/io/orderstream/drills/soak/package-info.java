@NullMarked
package io.orderstream.drills.soak;

import org.jspecify.annotations.NullMarked;
