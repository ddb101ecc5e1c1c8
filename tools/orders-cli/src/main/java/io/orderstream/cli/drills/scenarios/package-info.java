/** The failures, one class each. */
@NullMarked
package io.orderstream.cli.drills.scenarios;

import org.jspecify.annotations.NullMarked;
