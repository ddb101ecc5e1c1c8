package io.orderstream.serde;

import org.apache.avro.Schema;

/** A version of a subject, its references resolved. */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
