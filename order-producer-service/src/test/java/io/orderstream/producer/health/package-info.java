@NullMarked
package io.orderstream.producer.health;

import org.jspecify.annotations.NullMarked;
