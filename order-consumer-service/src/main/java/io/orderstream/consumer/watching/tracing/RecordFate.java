package io.orderstream.consumer.watching.tracing;

import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.instruments.Instrument;

/** What became of one record of a slice, in the words of the metric {@code orders.records} and its neighbours. */
final class RecordFate {
    private RecordFate() {}

    /** @param index of the record in its slice */
    static String of(Outcome outcome, int index) {
        return switch (outcome) {
            case Outcome.Applied applied -> of(applied.decisions().get(index));
            case Outcome.TakenUpElsewhere _ -> "redelivered";
            case Outcome.PutOff why -> "put off: " + Instrument.tag(why.cause());
        };
    }

    private static String of(Decision decision) {
        var tag = decision.outcome().tag();
        return decision instanceof Decision.Unprocessable record ? tag + ": " + Instrument.tag(record.reason()) : tag;
    }
}
