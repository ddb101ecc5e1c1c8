/** The whole group as the brokers see it: who owns which partition, how far behind it is, and whether anybody advances it. */
@NullMarked
package io.orderstream.consumer.watching.group;

import org.jspecify.annotations.NullMarked;
