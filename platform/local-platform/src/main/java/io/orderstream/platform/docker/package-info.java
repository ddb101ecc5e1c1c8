/** The docker command line: building the images, and the system that Compose runs. */
@NullMarked
package io.orderstream.platform.docker;

import org.jspecify.annotations.NullMarked;
