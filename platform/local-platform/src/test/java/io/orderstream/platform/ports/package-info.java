@NullMarked
package io.orderstream.platform.ports;

import org.jspecify.annotations.NullMarked;
