package io.orderstream.consumer.api;

import io.orderstream.consumer.failures.SqlFailure;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors as {@code application/problem+json} (RFC 9457), with a stable {@code type} for each kind. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidParameterException e) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-parameter", "Invalid parameter", e.sentence());
        problem.setProperty("errors", List.of(Map.of("field", e.field(), "message", e.sentence())));
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownOrderException e) {
        var problem = problem(
                HttpStatus.NOT_FOUND,
                "unknown-order",
                "Unknown order",
                "No order %s has been processed yet. An order accepted a moment ago may still be on its way: ask again, or with ?wait=5s."
                        .formatted(e.id()));
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(problem);
    }

    /** Infrastructure that is away comes back; everything else is ours, and its text stays in the log. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> database(Exception e) {
        var away = SqlFailure.of(e) == SqlFailure.INFRASTRUCTURE;
        var status = away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        if (away) {
            logger.warn("A query found the database away: " + SqlFailure.name(e));
        } else {
            logger.error("A query failed", e);
        }
        var problem = away
                ? problem(
                        status,
                        "database-unavailable",
                        "Database not available",
                        "Orders cannot be read at the moment; ask again in a second.")
                : problem(status, "internal-error", "Internal error", "The query failed; the service's log says why.");
        var answer = ResponseEntity.status(status);
        return (away ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer).body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return traced(problem);
    }

    /** Also what Spring refuses by itself. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return super.createResponseEntity(
                body instanceof ProblemDetail problem ? traced(problem) : body, headers, status, request);
    }

    private static ProblemDetail traced(ProblemDetail problem) {
        // Put there by the tracing for as long as the request is being served.
        var traceId = MDC.get("traceId");
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        return problem;
    }
}
