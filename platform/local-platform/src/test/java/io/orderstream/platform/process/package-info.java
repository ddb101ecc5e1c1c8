@NullMarked
package io.orderstream.platform.process;

import org.jspecify.annotations.NullMarked;
