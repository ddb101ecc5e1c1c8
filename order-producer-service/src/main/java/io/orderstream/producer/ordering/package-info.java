/** The flow of an order, from the request to the answer. */
@NullMarked
package io.orderstream.producer.ordering;

import org.jspecify.annotations.NullMarked;
