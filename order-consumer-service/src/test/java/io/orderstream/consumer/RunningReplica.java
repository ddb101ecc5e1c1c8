package io.orderstream.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A replica of the service inside the test's JVM, on free ports. */
public final class RunningReplica implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningReplica(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningReplica start(String name, Map<String, Object> settings, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--ORDERS_REPLICA=" + name,
                "--SERVER_PORT=0",
                "--MANAGEMENT_SERVER_PORT=0",
                "--spring.jmx.enabled=false"));
        var further = List.of(more);
        settings.forEach((key, value) -> {
            // An option that is given twice has both values, joined.
            if (further.stream().noneMatch(argument -> argument.startsWith("--" + key + "="))) {
                arguments.add("--" + key + "=" + value);
            }
        });
        arguments.addAll(further);
        return new RunningReplica(new SpringApplicationBuilder(OrderConsumerApplication.class)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new)));
    }

    public HttpResponse<String> get(String path) {
        return get("local.server.port", path);
    }

    public HttpResponse<String> management(String path) {
        return get("local.management.port", path);
    }

    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /** @return sum of the values of those samples whose name begins with the first text and which contain the others */
    public double meter(String name, String... parts) {
        return management("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name) && List.of(parts).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private HttpResponse<String> get(String port, String path) {
        var uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(port) + path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As at SIGTERM. */
    @Override
    public void close() {
        context.close();
    }
}
