@NullMarked
package io.orderstream.producer.requests;

import org.jspecify.annotations.NullMarked;
