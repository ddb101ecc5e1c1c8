@NullMarked
package io.orderstream.producer.publishing;

import org.jspecify.annotations.NullMarked;
