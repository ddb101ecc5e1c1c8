@NullMarked
package io.orderstream.consumer.group;

import org.jspecify.annotations.NullMarked;
