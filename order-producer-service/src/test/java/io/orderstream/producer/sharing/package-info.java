@NullMarked
package io.orderstream.producer.sharing;

import org.jspecify.annotations.NullMarked;
