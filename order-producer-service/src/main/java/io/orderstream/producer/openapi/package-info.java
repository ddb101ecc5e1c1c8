/** The API description, as a file that is served. */
@NullMarked
package io.orderstream.producer.openapi;

import org.jspecify.annotations.NullMarked;
