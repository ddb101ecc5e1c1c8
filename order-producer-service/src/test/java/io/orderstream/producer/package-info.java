@NullMarked
package io.orderstream.producer;

import org.jspecify.annotations.NullMarked;
