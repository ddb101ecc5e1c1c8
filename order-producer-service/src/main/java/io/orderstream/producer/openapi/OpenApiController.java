package io.orderstream.producer.openapi;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the API's description. It is a file, not generated at start-up: what clients rely on changes when somebody
 * changes it. A test compares it with the controllers.
 */
@RestController
class OpenApiController {
    private static final Resource DESCRIPTION = new ClassPathResource("openapi/order-producer-service.json");

    @GetMapping("/v3/api-docs")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(DESCRIPTION);
    }
}
