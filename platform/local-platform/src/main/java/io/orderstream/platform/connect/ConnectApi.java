package io.orderstream.platform.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The workers' REST API, through the first that answers: any of them hands a request on to the leader.
 *
 * @param workers base addresses
 */
public record ConnectApi(List<String> workers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BOUND = Duration.ofSeconds(60);
    /** A rebalance refuses changes while it lasts. */
    private static final int REBALANCING = 409;

    private static final int TRIES = 60;

    /** What became of a connector's settings. */
    public enum Applied {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * @return what runs, in the order of the connectors' names
     * @throws IllegalStateException if the workers cannot tell, as while they start
     */
    public List<ConnectorState> connectors() {
        var answer = send("GET", "/connectors?expand=status", "");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "asking for the connectors failed with " + answer.statusCode() + ": " + message(answer.body()));
        }
        var states = new ArrayList<ConnectorState>();
        JSON.readTree(answer.body())
                .properties()
                .forEach(entry -> states.add(ConnectorState.of(entry.getValue().get("status"))));
        states.sort(Comparator.comparing(ConnectorState::name));
        return states;
    }

    /** Settings that stand already are not sent again: that would restart the tasks for nothing. */
    public Applied apply(String connector, Map<String, String> settings) {
        var path = "/connectors/" + connector + "/config";
        var before = send("GET", path, "");
        if (before.statusCode() == 200 && settings.equals(withoutName(before.body()))) {
            return Applied.UNCHANGED;
        }
        var after = send("PUT", path, JSON.writeValueAsString(settings));
        if (after.statusCode() >= 300) {
            throw new IllegalStateException("Kafka Connect refused " + connector + " with " + after.statusCode() + ": "
                    + message(after.body()));
        }
        return after.statusCode() == 201 ? Applied.CREATED : Applied.CHANGED;
    }

    /** @param onlyFailed leave alone what runs */
    public void restart(String connector, boolean onlyFailed) {
        var answer =
                send("POST", "/connectors/" + connector + "/restart?includeTasks=true&onlyFailed=" + onlyFailed, "");
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "restarting " + connector + " failed with " + answer.statusCode() + ": " + message(answer.body()));
        }
    }

    private static Map<String, String> withoutName(String body) {
        var settings = JSON.readValue(body, new TypeReference<Map<String, String>>() {});
        settings.remove("name");
        return settings;
    }

    private static String message(String body) {
        JsonNode message = JSON.readTree(body).get("message");
        return message == null ? body : message.asString();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            for (var tries = 1; ; tries++) {
                var answer = firstAnswer(http, method, path, body);
                if (answer.statusCode() != REBALANCING || tries == TRIES) {
                    return answer;
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka Connect", e);
        }
    }

    private HttpResponse<String> firstAnswer(HttpClient http, String method, String path, String body)
            throws InterruptedException {
        var last = new IOException("no worker runs");
        for (var worker : workers) {
            try {
                var request = HttpRequest.newBuilder(URI.create(worker + path))
                        .timeout(BOUND)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException("no Kafka Connect worker answers", last);
    }
}
