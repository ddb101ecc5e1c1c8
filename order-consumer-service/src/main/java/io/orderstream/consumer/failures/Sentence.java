package io.orderstream.consumer.failures;

/** An error as one bounded line of printable ASCII, safe in a header, a log and a table. */
public final class Sentence {
    private static final int LIMIT = 300;

    private Sentence() {}

    public static String of(Throwable e) {
        return of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    public static String of(String text) {
        var safe = text.lines().findFirst().orElse("").replaceAll("[^\\x20-\\x7E]", "?");
        return safe.length() <= LIMIT ? safe : safe.substring(0, LIMIT) + "...";
    }
}
