package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.Violation;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.problems.Problems;
import io.orderstream.producer.reading.Reading;
import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.BodyReader;
import io.orderstream.producer.requests.BodyReading;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestId;
import io.orderstream.producer.requests.RequestProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What single orders and batches have in common: the way from the request to a document that can be worked on. */
final class RequestDesk {
    private final RequestProperties properties;
    private final Admission admission;
    private final BodyReader bodies;
    private final OrderMetrics metrics;

    RequestDesk(RequestProperties properties, Admission admission, BodyReader bodies, OrderMetrics metrics) {
        this.properties = properties;
        this.admission = admission;
        this.bodies = bodies;
        this.metrics = metrics;
    }

    /** Reads the body and hands the document over; refuses whatever makes that impossible. */
    <T> ResponseEntity<Object> serve(
            HttpServletRequest http,
            RequestKind kind,
            Function<byte[], Reading<T>> reader,
            BiFunction<OpenRequest, T, ResponseEntity<Object>> work) {
        long begun = System.nanoTime();
        ResponseEntity<Object> answer = answer(http, kind, reader, work);
        RequestOutcome outcome = RequestOutcome.of(answer.getStatusCode().value());
        metrics.answered(kind, outcome, System.nanoTime() - begun);
        return answer;
    }

    private <T> ResponseEntity<Object> answer(
            HttpServletRequest http,
            RequestKind kind,
            Function<byte[], Reading<T>> reader,
            BiFunction<OpenRequest, T, ResponseEntity<Object>> work) {
        RequestId id = RequestId.of(http);
        if (!MediaTypes.isPlainUtf8(http)) {
            return refuse(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the JSON in UTF-8 and not compressed.", id);
        }
        int limit = Math.toIntExact(kind.maxBody(properties).toBytes());
        Deadline deadline = Deadline.in(properties.deadline());
        try (Admission.Visit visit = admission.visit()) {
            var request = new OpenRequest(http, id, deadline, visit);
            // A third of the time is left for Kafka, however slowly the body comes.
            Deadline body = deadline.earlierBy(properties.deadline().dividedBy(3));
            return switch (bodies.read(http, limit, visit, body)) {
                case BodyReading.Complete(byte[] json) -> work(request, reader.apply(json), work);
                case BodyReading.TooLarge(long most) ->
                    refuse(ProblemType.TOO_LARGE, "The body is larger than " + most + " bytes. Send less at once.", id);
                case BodyReading.TooSlow _ ->
                    refuse(ProblemType.REQUEST_TOO_SLOW, "The body did not arrive in time; nothing was written.", id);
                case BodyReading.Broken _ ->
                    refuse(ProblemType.UNREADABLE, "The body ended early or is wrongly coded.", id);
                case BodyReading.NoRoom _ -> noRoom(request);
            };
        }
    }

    private <T> ResponseEntity<Object> work(
            OpenRequest request, Reading<T> reading, BiFunction<OpenRequest, T, ResponseEntity<Object>> work) {
        return switch (reading) {
            case Reading.Document<T>(T document) -> work.apply(request, document);
            case Reading.Misshapen<T>(Violation violation) -> invalid(List.of(violation), request.id());
            case Reading.Unreadable<T>(String detail, List<Violation> where) -> {
                metrics.refused(ProblemType.UNREADABLE);
                yield Answers.problem(Problems.unreadable(detail, where, request.id()));
            }
        };
    }

    ResponseEntity<Object> invalid(List<Violation> violations, RequestId id) {
        metrics.count(OrderResult.INVALID);
        metrics.refused(ProblemType.INVALID_ORDER);
        return Answers.problem(Problems.invalid(violations, id));
    }

    ResponseEntity<Object> noRoom(OpenRequest request) {
        String detail = "Too many orders are in flight. Nothing was written. Try again after the time in Retry-After.";
        return refuse(ProblemType.TOO_MANY_REQUESTS, detail, request.id());
    }

    private ResponseEntity<Object> refuse(ProblemType type, String detail, RequestId id) {
        metrics.refused(type);
        ProblemDetail problem = Problems.of(type, detail, id);
        return Answers.problem(problem);
    }
}
