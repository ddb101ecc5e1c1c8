@NullMarked
package io.orderstream.running.inspection;

import org.jspecify.annotations.NullMarked;
