package io.orderstream.consumer.watching.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The group, the rebalances, the replicas and the last orders, live, as server-sent events. */
@RestController
final class EventsController {
    private final Viewers viewers;

    EventsController(Viewers viewers) {
        this.viewers = viewers;
    }

    @GetMapping("/api/v1/events")
    void events(HttpServletResponse response) throws IOException, InterruptedException {
        if (!viewers.admitted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many viewers; ask another replica");
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        viewers.serve(response.getOutputStream());
    }
}
