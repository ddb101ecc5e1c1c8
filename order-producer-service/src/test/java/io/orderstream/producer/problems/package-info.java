@NullMarked
package io.orderstream.producer.problems;

import org.jspecify.annotations.NullMarked;
