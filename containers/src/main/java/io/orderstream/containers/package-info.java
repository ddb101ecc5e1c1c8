/** What runs inside an image or while one is built. Only the JDK: it must run from this jar alone. */
@NullMarked
package io.orderstream.containers;

import org.jspecify.annotations.NullMarked;
