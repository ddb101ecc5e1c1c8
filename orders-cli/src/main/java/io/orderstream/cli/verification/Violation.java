package io.orderstream.cli.verification;

/** What may not happen. The names are those of the figures in the contract. */
enum Violation {
    LOST(
            "lost",
            "accepted, lag 0, and neither in the database nor a dead letter, or not on the topic where the answer put it"),
    DUPLICATE_EFFECTS(
            "duplicateEffects",
            "more effect than the order's first record: other lines or total, or an effect and a dead letter of one record"),
    PHANTOM("phantom", "answered 4xx throughout, and on the topic all the same"),
    OUT_OF_ORDER(
            "outOfOrder",
            "the effect is not the order's first record, two effects share a record, or an effect lies beyond the progress"),
    COMMIT_AHEAD("commitAhead", "records that the group has committed and the database has not got"),
    STOCK_MISMATCH("stockMismatch", "products whose missing stock is not the quantity of their CONFIRMED lines");

    private final String figure;
    private final String meaning;

    Violation(String figure, String meaning) {
        this.figure = figure;
        this.meaning = meaning;
    }

    String figure() {
        return figure;
    }

    String meaning() {
        return meaning;
    }
}
