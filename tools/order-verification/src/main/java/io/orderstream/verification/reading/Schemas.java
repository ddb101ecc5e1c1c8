package io.orderstream.verification.reading;

import io.orderstream.running.inspection.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** Schemas by their registry id, asked for by plain HTTP, each once. */
final class Schemas implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<Integer, Optional<Schema>> known = new HashMap<>();
    private final String registry;

    /** @param registry base address of the Confluent-compatible API */
    Schemas(String registry) {
        this.registry = registry;
    }

    private record Answer(String schema) {}

    /**
     * @return the schema, or empty if the registry knows none with this id
     * @throws UnreachableException if the registry does not say
     */
    Optional<Schema> byId(int id) {
        return known.computeIfAbsent(id, this::fetch);
    }

    private Optional<Schema> fetch(int id) {
        var request = HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
                .timeout(TIMEOUT)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 ->
                    Optional.of(new Schema.Parser()
                            .parse(JSON.readValue(answer.body(), Answer.class).schema()));
                case 404 -> Optional.empty();
                default -> throw new UnreachableException("The registry answered " + answer.statusCode());
            };
        } catch (IOException e) {
            throw new UnreachableException("The registry at " + registry + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
