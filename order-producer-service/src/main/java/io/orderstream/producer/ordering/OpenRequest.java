package io.orderstream.producer.ordering;

import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestId;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request that is being answered. Closed when the answer is there.
 *
 * @param permits what it holds of the room for what is in flight
 */
record OpenRequest(HttpServletRequest http, RequestId id, Deadline deadline, Admission.Permits permits)
        implements AutoCloseable {
    @Override
    public void close() {
        permits.close();
    }
}
