/** From bytes to a checked order: strict JSON in which every refusal names the field. */
@NullMarked
package io.orderstream.producer.reading;

import org.jspecify.annotations.NullMarked;
