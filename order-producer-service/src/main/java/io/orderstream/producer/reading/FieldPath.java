package io.orderstream.producer.reading;

import tools.jackson.core.TokenStreamContext;

/** Where a parser stands, as {@code lines[0].quantity}: relative to the order, also where the order is one of a batch. */
final class FieldPath {
    /** The document itself, where no field can be named. */
    static final String BODY = "body";

    private static final int MAX_NAME = 64;

    private FieldPath() {}

    /** @param outer how many containers around the order do not belong to its path */
    static String of(TokenStreamContext context, int outer) {
        var path = new StringBuilder();
        append(path, context, outer);
        return path.isEmpty() ? BODY : path.toString();
    }

    private static void append(StringBuilder path, TokenStreamContext context, int outer) {
        if (context.inRoot() || context.getNestingDepth() <= outer) {
            return;
        }
        append(path, context.getParent(), outer);
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.hasCurrentName()) {
            path.append(path.isEmpty() ? "" : ".").append(printable(context.currentName()));
        }
    }

    /** A name that the client made up goes into the answer without what could harm a log, a terminal or a page. */
    private static String printable(String name) {
        var head = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
        return head.replaceAll("[^A-Za-z0-9_.…-]", "?");
    }
}
