@NullMarked
package io.orderstream.cli.drills.soak;

import org.jspecify.annotations.NullMarked;
