package io.orderstream.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads an HTTP answer as one {@link Answer} per order that was asked for. */
final class AnswerReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader ITEM = JSON.readerFor(Item.class);
    private static final ObjectReader ITEMS = JSON.readerForArrayOf(Item.class);

    private AnswerReader() {}

    /** What an answer, an item of a batch's answer and a problem can hold between them. */
    private record Item(
            @Nullable Integer status,
            @Nullable String orderId,
            @Nullable Integer partition,
            @Nullable Long offset,
            @Nullable String title,
            @Nullable String detail,
            @Nullable Item problem) {
        private static final Item EMPTY = new Item(null, null, null, null, null, null, null);

        String why() {
            if (problem != null) {
                return problem.why();
            }
            return detail != null ? detail : title != null ? title : "no reason given";
        }

        @Nullable
        String knownId() {
            return orderId == null && problem != null ? problem.orderId : orderId;
        }
    }

    /** @param retryAfter from the header, or null */
    static Answer single(int status, String body, @Nullable Duration retryAfter) {
        try {
            return answer(status, ITEM.readValue(body), retryAfter);
        } catch (JacksonException e) {
            // The status alone decides, except that a 2xx without an order id proves nothing.
            return status / 100 == 2
                    ? new Answer.Unknown(status, null, retryAfter, "unreadable answer")
                    : answer(status, Item.EMPTY, retryAfter);
        }
    }

    /** @return one answer per order, in the order of the request */
    static List<Answer> batch(int status, String body, @Nullable Duration retryAfter, int orders) {
        var isArray = body.stripLeading().startsWith("[");
        if (!isArray) {
            return Collections.nCopies(orders, single(status, body, retryAfter));
        }
        try {
            Item[] items = ITEMS.readValue(body);
            if (items.length == orders) {
                return itemByItem(items, status, retryAfter);
            }
        } catch (JacksonException _) {
            // Falls through: an answer that cannot be read says nothing about any order.
        }
        return Collections.nCopies(orders, new Answer.Unknown(status, null, retryAfter, "unreadable answer"));
    }

    private static List<Answer> itemByItem(Item[] items, int status, @Nullable Duration retryAfter) {
        var answers = new ArrayList<Answer>(items.length);
        for (var item : items) {
            answers.add(answer(item.status() == null ? status : item.status(), item, retryAfter));
        }
        return answers;
    }

    private static Answer answer(int status, Item item, @Nullable Duration retryAfter) {
        if (status / 100 == 2) {
            return item.orderId() == null
                    ? new Answer.Unknown(status, null, retryAfter, "accepted without an order id")
                    : new Answer.Accepted(status, item.orderId(), item.partition(), item.offset());
        }
        if (status == 429) {
            return new Answer.Throttled(status, retryAfter);
        }
        return status / 100 == 4
                ? new Answer.Refused(status, item.why())
                : new Answer.Unknown(status, item.knownId(), retryAfter, item.why());
    }
}
