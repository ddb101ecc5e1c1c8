@NullMarked
package io.orderstream.consumer.migration;

import org.jspecify.annotations.NullMarked;
