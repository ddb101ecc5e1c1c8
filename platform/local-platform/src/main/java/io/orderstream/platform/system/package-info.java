/** The local system as a whole: its plan, starting and stopping it, the replicas, and the run file that tells of it. */
@NullMarked
package io.orderstream.platform.system;

import org.jspecify.annotations.NullMarked;
