package io.orderstream.consumer.watching.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The workers' REST API: each of them answers for all, so the first that answers is enough. */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final List<URI> addresses;
    private final Duration timeout;
    private final JsonMapper json;
    private final HttpClient http;

    Workers(List<URI> addresses, Duration timeout, JsonMapper json) {
        this.addresses = addresses;
        this.timeout = timeout;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** @return by name; empty if no worker answers */
    Optional<List<DeployedConnector>> connectors() throws InterruptedException {
        for (var address : addresses) {
            try {
                var request = HttpRequest.newBuilder(URI.create(
                                address.toString().replaceAll("/+$", "") + "/connectors?expand=status&expand=info"))
                        .timeout(timeout)
                        .build();
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return Optional.of(read(answer.body()));
                }
            } catch (IOException | JacksonException e) {
                LOG.debug("{} does not answer: {}", address, e.toString());
            }
        }
        return Optional.empty();
    }

    private List<DeployedConnector> read(String body) {
        return json.readTree(body)
                .propertyStream()
                .map(entry -> DeployedConnector.of(entry.getValue()))
                .sorted(Comparator.comparing(reported -> reported.connector().name()))
                .toList();
    }
}
