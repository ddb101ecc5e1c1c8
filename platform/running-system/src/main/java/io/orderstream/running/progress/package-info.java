/** How far each partition has had its effects, in which log, and what was lost: read, and put right when a person has decided. */
@NullMarked
package io.orderstream.running.progress;

import org.jspecify.annotations.NullMarked;
