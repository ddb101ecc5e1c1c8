/** Answers about orders, from the database, by any replica for the whole group. */
@NullMarked
package io.orderstream.consumer.api.orders;

import org.jspecify.annotations.NullMarked;
