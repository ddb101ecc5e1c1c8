package io.orderstream.load;

import io.orderstream.verification.ledger.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one attempt came to, for one order. */
sealed interface Answer {
    /** @return the HTTP status (an item's, in a batch), or null if there was no answer */
    @Nullable
    Integer status();

    Outcome outcome();

    /** Durable. Final. */
    record Accepted(
            Integer status,
            @Nullable String orderId,
            @Nullable Integer partition,
            @Nullable Long offset) implements Answer {
        @Override
        public Outcome outcome() {
            return Outcome.OK;
        }
    }

    /** The request itself is at fault, and would be again. Final. */
    record Refused(Integer status, String why) implements Answer {
        @Override
        public Outcome outcome() {
            return Outcome.FAIL;
        }
    }

    /** 429: nothing was written this time, later it may be. */
    record Throttled(Integer status, @Nullable Duration retryAfter) implements Answer {
        @Override
        public Outcome outcome() {
            return Outcome.FAIL;
        }
    }

    /** 5xx, no answer, or one that makes no sense: the order may have been written, the same key makes the retry safe. */
    record Unknown(
            @Nullable Integer status,
            @Nullable String orderId,
            @Nullable Duration retryAfter,
            String why) implements Answer {
        static Unknown noAnswer(String why) {
            return new Unknown(null, null, null, why);
        }

        @Override
        public Outcome outcome() {
            return Outcome.UNKNOWN;
        }
    }
}
