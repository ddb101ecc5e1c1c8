package io.orderstream.deadletters;

import io.orderstream.running.Text;
import io.orderstream.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** A dead letter for a person to read. */
public record DeadLetterText(DeadLetter letter, @Nullable Redrive redrive, ValueDecoder values) {
    private static final int MOST_BYTES = 512;

    public String text() {
        var text = new StringBuilder();
        line(text, "record", Topics.ORDERS + " " + letter.name());
        line(text, "dead letter", Topics.DEAD_LETTERS + " " + letter.at());
        line(text, "died", letter.failedAt() + " by " + letter.consumer());
        line(text, "reason", letter.reason());
        line(text, "", letter.detail());
        line(
                text,
                "state",
                redrive == null ? "open" : redrive.text() + ", by " + redrive.askedBy() + " at " + redrive.askedAt());
        if (!letter.redrivenFrom().isEmpty()) {
            line(text, "was before", letter.redrivenFrom());
        }
        line(text, "key", Printable.text(letter.record().key()));
        letter.originalHeaders()
                .forEach(header -> line(text, "header", header.key() + " = " + Printable.text(header.value())));
        value(text);
        return text.toString();
    }

    private void value(StringBuilder text) {
        var value = letter.record().value();
        if (!letter.omitted().isEmpty()) {
            line(
                    text,
                    "left out",
                    letter.omitted() + ". The record itself is at " + letter.name() + " until retention removes it.");
        } else if (value == null) {
            line(text, "value", "none");
        } else {
            line(text, "value", value.length + " bytes, " + values.text(value));
            text.append(Printable.dump(value, MOST_BYTES));
        }
    }

    private static void line(StringBuilder text, String what, String said) {
        text.append(Text.format("%-12s %s%n", what, Printable.text(said)));
    }
}
