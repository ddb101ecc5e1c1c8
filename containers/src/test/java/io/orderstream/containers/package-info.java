/** The images from outside, and docker-compose.yml against the code. */
@NullMarked
package io.orderstream.containers;

import org.jspecify.annotations.NullMarked;
