package io.orderstream.cli.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Schemas by id, from the registry's HTTP API. */
final class SchemaLookup implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String ccompat;
    private final Map<Integer, Optional<Schema>> known = new HashMap<>();

    SchemaLookup(String ccompat) {
        this.ccompat = ccompat;
    }

    /** @return empty if the registry does not know the id */
    Optional<Schema> byId(int id) {
        return known.computeIfAbsent(id, this::fetch);
    }

    private Optional<Schema> fetch(int id) {
        var request = HttpRequest.newBuilder(URI.create(ccompat + "/schemas/ids/" + id))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                throw new IOException("the registry answered " + answer.statusCode());
            }
            var text = JSON.readTree(answer.body()).path("schema").asString();
            return Optional.of(new Schema.Parser().parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
