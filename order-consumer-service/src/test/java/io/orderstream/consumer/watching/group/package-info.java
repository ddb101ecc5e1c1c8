@NullMarked
package io.orderstream.consumer.watching.group;

import org.jspecify.annotations.NullMarked;
