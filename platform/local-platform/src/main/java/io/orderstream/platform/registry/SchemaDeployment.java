package io.orderstream.platform.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The deploy step that registers schemas. Services never do it: a schema is checked before the code that writes it runs. */
public record SchemaDeployment(URI ccompat) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BOUND = Duration.ofSeconds(20);

    /**
     * Registers a schema from the class path; the same schema again changes nothing.
     *
     * @return its id in the registry
     * @throws IllegalStateException if the registry refuses it, for example as incompatible
     */
    public int register(String subject, String resource) {
        var body = JSON.writeValueAsString(Map.of("schema", text(resource), "schemaType", "AVRO"));
        var request = HttpRequest.newBuilder(URI.create(ccompat + "/subjects/" + subject + "/versions"))
                .timeout(BOUND)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(BOUND).build()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the registry refused " + resource + " for " + subject + " with "
                        + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body()).get("id").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException("registering " + resource + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while registering a schema", e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = SchemaDeployment.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, () -> resource + " is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
