/** The failures, one class each. */
@NullMarked
package io.orderstream.drills.scenarios;

import org.jspecify.annotations.NullMarked;
