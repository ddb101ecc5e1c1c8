package io.orderstream.producer.problems;

import io.orderstream.producer.requests.RequestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Tomcat refuses before the application sees it (a malformed request line, say), without its HTML page. */
final class ProblemReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var status = response.getStatus();
        // As in Tomcat's own: not an error, already written, or already reported.
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response, status);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Error report could not be written", e);
        }
    }

    private static void write(Request request, Response response, int status) throws IOException {
        var standard = StandardProblem.of(status);
        var type = standard.type();
        var id = RequestId.of(request);
        // No value needs escaping: the texts are ours, the id's alphabet is harmless.
        var body = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s","requestId":"%s"}""".formatted(type.uri(), type.title(), status, standard.detail(), id)
                .getBytes(StandardCharsets.UTF_8);
        response.setHeader(RequestId.HEADER, id.value());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
    }
}
