package io.orderstream.drills.report;

/**
 * One thing that had to be so.
 *
 * @param measured what was found, whether it held or not
 */
public record Check(String what, boolean held, String measured) {}
