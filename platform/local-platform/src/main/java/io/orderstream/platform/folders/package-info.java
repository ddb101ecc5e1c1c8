/** Which file is where: what the build made, and what one running system keeps. */
@NullMarked
package io.orderstream.platform.folders;

import org.jspecify.annotations.NullMarked;
