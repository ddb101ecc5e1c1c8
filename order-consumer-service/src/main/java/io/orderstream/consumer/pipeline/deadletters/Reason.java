package io.orderstream.consumer.pipeline.deadletters;

/** Why a record is a dead letter. A closed list: it is a header's value and a metric's tag. */
public enum Reason {
    /** No value: the orders' topic knows no tombstones. */
    EMPTY_VALUE,
    /** Not the Confluent wire format, or not what its schema says. */
    UNDECODABLE,
    /** The registry answered, and does not know the schema id. */
    UNKNOWN_SCHEMA,
    /** Decodes, but breaks a rule of the order itself. */
    INVALID_ORDER,
    /** An order of this id took effect with other content. */
    CONFLICTING_REPEAT,
    /** The database refuses this record's data, and only this record's. */
    REFUSED_BY_DATABASE
}
