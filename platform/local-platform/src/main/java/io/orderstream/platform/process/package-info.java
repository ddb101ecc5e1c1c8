/** One operating system process as a part of the system: launched detached, known by pid and start time, signalled, measured. */
@NullMarked
package io.orderstream.platform.process;

import org.jspecify.annotations.NullMarked;
