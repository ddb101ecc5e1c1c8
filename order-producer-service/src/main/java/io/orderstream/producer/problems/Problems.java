package io.orderstream.producer.problems;

import io.orderstream.producer.orders.Violation;
import io.orderstream.producer.requests.RequestId;
import java.net.URI;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;

/** Makes problem documents. Details are sentences of ours: nothing of the request is quoted in them. */
public final class Problems {
    private Problems() {}

    public static ProblemDetail of(ProblemType type, String detail, RequestId requestId) {
        var problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(type.uri());
        problem.setTitle(type.title());
        // Set here, or Spring sets the request's path, which is as long as the client likes.
        problem.setInstance(URI.create("urn:request:" + requestId.value()));
        problem.setProperty("requestId", requestId.value());
        // Put there by the tracing for as long as the request is being served.
        var traceId = MDC.get("traceId");
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        return problem;
    }

    /** With the violations as {@code errors}, and the first one in the detail. */
    public static ProblemDetail invalid(List<Violation> violations, RequestId requestId) {
        var first = violations.getFirst();
        var more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        var problem = of(ProblemType.INVALID_ORDER, first.field() + " " + first.message() + more + ".", requestId);
        problem.setProperty("errors", violations);
        return problem;
    }

    public static ProblemDetail unreadable(String detail, List<Violation> where, RequestId requestId) {
        var problem = of(ProblemType.UNREADABLE, detail, requestId);
        if (!where.isEmpty()) {
            problem.setProperty("errors", where);
        }
        return problem;
    }
}
