/** The order services as processes. */
@NullMarked
package io.orderstream.platform.services;

import org.jspecify.annotations.NullMarked;
