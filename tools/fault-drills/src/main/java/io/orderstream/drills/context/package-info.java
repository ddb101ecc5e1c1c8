/** What a drill can use: the system and its parts, the load, the topics, the timeline. */
@NullMarked
package io.orderstream.drills.context;

import org.jspecify.annotations.NullMarked;
