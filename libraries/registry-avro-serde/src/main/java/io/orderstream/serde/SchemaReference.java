package io.orderstream.serde;

/**
 * A named type that a schema takes from another subject.
 *
 * @param name the type's full name, as the schema refers to it
 */
public record SchemaReference(String name, String subject, int version) {}
