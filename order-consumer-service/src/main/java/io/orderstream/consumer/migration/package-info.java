/** The database's tables, brought up to date before the first order is taken in. */
@NullMarked
package io.orderstream.consumer.migration;

import org.jspecify.annotations.NullMarked;
