package io.orderstream.consumer.migration;

/** The tables are there: work may begin. */
public record DatabaseMigrated() {}
