package io.orderstream.producer.ordering;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The status of a batch as a whole. Pure. */
final class BatchStatus {
    private BatchStatus() {}

    /** 202 all, 207 some. Of none: 422 only if every order was refused for good, otherwise 503, which promises nothing. */
    static HttpStatus of(List<ItemAnswer> items) {
        long accepted = items.stream().filter(ItemAnswer::isAccepted).count();
        if (accepted == items.size()) {
            return HttpStatus.ACCEPTED;
        }
        if (accepted > 0) {
            return HttpStatus.MULTI_STATUS;
        }
        return items.stream().anyMatch(ItemAnswer::isUndecided)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
