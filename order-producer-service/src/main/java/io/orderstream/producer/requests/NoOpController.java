package io.orderstream.producer.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/no-op}: reads the body and answers 204. What HTTP alone costs on this machine, for
 * {@code ./orders bench ingest} to hold the order API against. It exists only where {@code orders.requests.no-op} is true.
 */
@RestController
@ConditionalOnProperty("orders.requests.no-op")
class NoOpController {
    @PostMapping("/api/v1/no-op")
    ResponseEntity<Void> nothing(HttpServletRequest request) throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        return ResponseEntity.noContent().build();
    }
}
