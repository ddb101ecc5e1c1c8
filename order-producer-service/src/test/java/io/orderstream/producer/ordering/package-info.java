@NullMarked
package io.orderstream.producer.ordering;

import org.jspecify.annotations.NullMarked;
