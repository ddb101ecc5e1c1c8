/**
 * The independent checker behind {@code ./orders verify}: reads ledger, topics, database and committed offsets at the edge and judges
 * them with a pure function. It shares no code with the services' processing path, nor with the serde that they use.
 */
@NullMarked
package io.orderstream.cli.verification;

import org.jspecify.annotations.NullMarked;
