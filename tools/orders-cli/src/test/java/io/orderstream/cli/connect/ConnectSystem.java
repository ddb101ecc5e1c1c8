package io.orderstream.cli.connect;

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
import java.util.Set;

/** The running system, for the test's questions: commands, SQL, Connect's REST API. */
final class ConnectSystem {
    private ConnectSystem() {}

    static RunFile run() {
        return RunFiles.read(Path.of(System.getProperty("orders.home"))).orElseThrow();
    }

    static TopicContent topic(String name) {
        return TopicContent.of(run().kafka().bootstrap(), name);
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
