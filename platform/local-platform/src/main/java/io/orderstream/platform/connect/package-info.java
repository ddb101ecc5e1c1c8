/** Kafka Connect as processes, and what a cluster of workers is given: the database's roles and the connectors. */
@NullMarked
package io.orderstream.platform.connect;

import org.jspecify.annotations.NullMarked;
