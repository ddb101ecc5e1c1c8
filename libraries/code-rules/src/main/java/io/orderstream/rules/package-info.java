/** What every module's code is held against by its tests. */
@NullMarked
package io.orderstream.rules;

import org.jspecify.annotations.NullMarked;
