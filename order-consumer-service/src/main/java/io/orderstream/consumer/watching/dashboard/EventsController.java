package io.orderstream.consumer.watching.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The group, the rebalances, the replicas and the last orders: as they are now, and live as server-sent events. */
@RestController
final class EventsController {
    private final Viewers viewers;
    private final Snapshots snapshots;

    EventsController(Viewers viewers, Snapshots snapshots) {
        this.viewers = viewers;
        this.snapshots = snapshots;
    }

    /** A HEAD is answered as the stream would begin, and ends: what is written to it goes nowhere, so nothing would end it. */
    @GetMapping("/api/v1/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        var admitted = viewers.admit();
        if (admitted.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many viewers; ask another replica");
            return;
        }
        try (var viewer = admitted.get()) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                response.flushBuffer();
            } else {
                viewer.serve(response.getOutputStream());
            }
        }
    }

    /** By the events' names; what is not known yet, or not any more, is missing. */
    @GetMapping(path = "/api/v1/snapshot", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> snapshot() throws InterruptedException {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(snapshots.newest().getBytes(StandardCharsets.UTF_8));
    }
}
