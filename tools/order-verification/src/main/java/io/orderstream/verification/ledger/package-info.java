/**
 * The ledger: what a client was told about each attempt to place an order. {@code ./orders load} writes it,
 * {@code ./orders verify} believes nothing else about the client's side.
 */
@NullMarked
package io.orderstream.verification.ledger;

import org.jspecify.annotations.NullMarked;
