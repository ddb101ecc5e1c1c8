/**
 * The order consumer service, in two wings. {@code pipeline} is an order's way: {@code intake} polls and slices,
 * {@code decoding} reads the bytes, {@code processing} decides and writes one transaction per slice behind the fence in
 * {@code progress}, {@code deadletters} takes what cannot be processed, and {@code intake} commits the offset.
 * {@code watching} looks on: it observes the pipeline through ports that the pipeline owns, samples brokers, database and
 * Kafka Connect, and shows them. {@code api} answers queries about orders from the database, and holds what all HTTP answers
 * have in common. Who may know whom is held by {@code ArchitectureTests}.
 */
@NullMarked
package io.orderstream.consumer;

import org.jspecify.annotations.NullMarked;
