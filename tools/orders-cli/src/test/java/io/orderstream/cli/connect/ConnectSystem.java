package io.orderstream.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.connect.ConnectApi;
import io.orderstream.platform.connect.ConnectorState;
import io.orderstream.running.RunFile;
import io.orderstream.running.RunFiles;
import io.orderstream.verification.connect.TopicContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** The running system, for the test's questions: commands, SQL, Connect's REST API. */
final class ConnectSystem {
    private ConnectSystem() {}

    static RunFile run() {
        return RunFiles.read(Path.of(System.getProperty("orders.home"))).orElseThrow();
    }

    /** @return what is set on the topic itself, or nothing if the brokers' default holds */
    static @Nullable String setting(String topic, String name) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", run().kafka().bootstrap()))) {
            var entry = admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .get(name);
            return entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG ? entry.value() : null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static TopicContent topic(String name) {
        return TopicContent.of(run().kafka().bootstrap(), name);
    }

    /** @return how many rows, and their amounts added up */
    static String sum(String rows, String amount) {
        return query("SELECT count(*) || ' ' || coalesce(sum(" + amount + "), 0) FROM " + rows)
                .iterator()
                .next();
    }

    /** What the service has stored, and the warehouse: orders and lines. */
    static void theBooksAgree() {
        assertThat(sum("warehouse.orders", "total")).isEqualTo(sum("orders", "total"));
        assertThat(sum("warehouse.order_lines", "quantity * unit_price"))
                .isEqualTo(sum("order_lines", "quantity * unit_price"));
        assertThat(query("SELECT sum(quantity * unit_price) FROM warehouse.order_lines"))
                .isEqualTo(query("SELECT sum(total) FROM warehouse.orders"));
    }

    static void execute(String sql) {
        query(sql);
    }

    /** @return the first column of all rows; empty for a statement without rows */
    static Set<String> query(String sql) {
        var database = run().database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            var found = new HashSet<String>();
            if (statement.execute(sql)) {
                for (var rows = statement.getResultSet(); rows.next(); ) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static ConnectApi api() {
        return new ConnectApi(run().connect().stream().map(RunFile.Worker::url).toList());
    }

    static ConnectorState connector(String name) {
        return api().connectors().stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @return name of the worker that runs the connector's first task */
    static String workerOf(String connector) {
        var id = connector(connector).tasks().getFirst().worker();
        return run().connect().stream()
                .filter(worker -> worker.runs(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    static String get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    static String put(String url, String json) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    static String post(String url, String json) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static String send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
