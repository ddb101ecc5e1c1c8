/** Random faults for as long as one likes, and whether anything grows meanwhile. */
@NullMarked
package io.orderstream.cli.drills.soak;

import org.jspecify.annotations.NullMarked;
