/** Random faults for as long as one likes, and whether anything grows meanwhile. */
@NullMarked
package io.orderstream.drills.soak;

import org.jspecify.annotations.NullMarked;
