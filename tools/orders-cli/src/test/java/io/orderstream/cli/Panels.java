package io.orderstream.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Runs the expressions of a Grafana dashboard's panels, as Grafana would. */
public record Panels(URI prometheus) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @return title and expression of every query that returns nothing */
    public List<String> withoutData(Path dashboard) throws IOException, InterruptedException {
        var empty = new ArrayList<String>();
        try (var http = HttpClient.newHttpClient()) {
            for (var panel : JSON.readTree(dashboard.toFile()).path("panels")) {
                for (var target : panel.path("targets")) {
                    var expression = target.path("expr").asString();
                    if (series(http, expression) == 0) {
                        empty.add(panel.path("title").asString() + ": " + expression);
                    }
                }
            }
        }
        return empty;
    }

    private int series(HttpClient http, String expression) throws IOException, InterruptedException {
        var concrete = expression.replace("$__rate_interval", "1m").replace("$instance", ".*");
        var query = prometheus.resolve("/api/v1/query?query=" + URLEncoder.encode(concrete, StandardCharsets.UTF_8));
        var answer = JSON.readTree(http.send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofString())
                .body());
        if (!answer.path("status").asString().equals("success")) {
            throw new IllegalStateException(
                    expression + ": " + answer.path("error").asString(""));
        }
        return answer.path("data").path("result").size();
    }
}
