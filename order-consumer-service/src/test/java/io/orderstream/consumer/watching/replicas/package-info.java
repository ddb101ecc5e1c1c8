@NullMarked
package io.orderstream.consumer.watching.replicas;

import org.jspecify.annotations.NullMarked;
