@NullMarked
package io.orderstream.platform.docker;

import org.jspecify.annotations.NullMarked;
