package io.orderstream.producer.service;

import static java.util.Objects.requireNonNull;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceBlueprint;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.producer.ProducerApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on free ports, and a client of it. */
final class RunningService implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String ORDERS = "/api/v1/orders";
    static final String BATCH = "/api/v1/orders/batch";

    private static final Path TARGET =
            Path.of(System.getProperty("basedir", "."), "target").toAbsolutePath();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String management;
    private final Runnable end;

    private RunningService(int port, String management, Runnable end) {
        this.port = port;
        this.management = management;
        this.end = end;
    }

    /** An answer and the time from the request's first byte to the answer's last. */
    record Timed(HttpResponse<String> response, Duration took) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return RunningService.json(response);
        }
    }

    static Timed timed(Callable<HttpResponse<String>> request) throws Exception {
        var begun = System.nanoTime();
        var response = request.call();
        return new Timed(response, Duration.ofNanos(System.nanoTime() - begun));
    }

    /**
     * In this process: quicker to start.
     *
     * @param settings more of them, as name=value
     */
    static RunningService start(LocalPlatform platform, String... settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--spring.kafka.bootstrap-servers=" + platform.bootstrapServers());
        arguments.add("--spring.kafka.producer.properties.schema.registry.url=" + platform.registryUrl());
        arguments.add("--logging.level.root=WARN");
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        var context = SpringApplication.run(ProducerApplication.class, arguments.toArray(String[]::new));
        var environment = context.getEnvironment();
        var managementPort = requireNonNull(environment.getProperty("local.management.port"));
        return new RunningService(
                Integer.parseInt(requireNonNull(environment.getProperty("local.server.port"))),
                "http://127.0.0.1:" + managementPort,
                context::close);
    }

    /** The boot jar as a process of its own, launched and not waited for: for its memory, its threads and its end. */
    static Part process(LocalPlatform platform, Replica replica) {
        Path jar = TARGET.resolve("order-producer-service-app.jar");
        var part = platform.part(new ServiceBlueprint(replica, jar, platform::serviceEnvironment, TARGET));
        part.launch();
        return part;
    }

    static Replica replica() {
        return new Replica(ServiceKind.PRODUCER, 1, FreePorts.layout());
    }

    /** A client of a service that was started elsewhere. */
    static RunningService of(Replica replica, Part part) {
        return new RunningService(URI.create(replica.url()).getPort(), replica.management(), part::stop);
    }

    RunningService awaitReady() {
        Awaitility.await("readiness")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> management("/actuator/health/readiness").statusCode() == 200);
        return this;
    }

    int port() {
        return port;
    }

    HttpResponse<String> place(String order, String... headers) throws IOException, InterruptedException {
        return post(ORDERS, order, headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (List.of(headers).stream().noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        return client.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> management(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(management + path)).build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String type(HttpResponse<String> problem) {
        return json(problem).get("type").asString();
    }

    @Override
    public void close() {
        end.run();
        client.close();
    }
}
