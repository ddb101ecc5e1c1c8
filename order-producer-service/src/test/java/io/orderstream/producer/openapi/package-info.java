@NullMarked
package io.orderstream.producer.openapi;

import org.jspecify.annotations.NullMarked;
