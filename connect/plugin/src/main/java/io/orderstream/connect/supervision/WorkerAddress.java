package io.orderstream.connect.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * How this worker is known to the others, and reached by itself.
 *
 * @param id host:port, as in a task's state
 */
record WorkerAddress(String id) {
    private static final Duration BOUND = Duration.ofSeconds(30);

    static WorkerAddress of(Map<String, ?> workerSettings) {
        return new WorkerAddress(setting(workerSettings, "rest.advertised.host.name") + ":"
                + setting(workerSettings, "rest.advertised.port"));
    }

    /** @return the status, or why there is none; 204 is done, 409 a rebalance just now, after which there is a next look */
    String restart(ConnectorOrTask which) {
        var request = HttpRequest.newBuilder(URI.create("http://" + id + which.restartPath()))
                .timeout(BOUND)
                .POST(BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(BOUND).build()) {
            return Integer.toString(
                    http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static Object setting(Map<String, ?> settings, String name) {
        var value = settings.get(name);
        if (value == null) {
            throw new ConfigException(name, null, "the supervisor needs it to know which tasks are this worker's");
        }
        return value;
    }
}
