@NullMarked
package io.orderstream.producer.reading;

import org.jspecify.annotations.NullMarked;
