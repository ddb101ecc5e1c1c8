@NullMarked
package io.orderstream.platform.kafka;

import org.jspecify.annotations.NullMarked;
