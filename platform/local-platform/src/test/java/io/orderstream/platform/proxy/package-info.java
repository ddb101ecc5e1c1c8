@NullMarked
package io.orderstream.platform.proxy;

import org.jspecify.annotations.NullMarked;
