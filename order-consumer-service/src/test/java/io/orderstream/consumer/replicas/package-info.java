@NullMarked
package io.orderstream.consumer.replicas;

import org.jspecify.annotations.NullMarked;
