package io.orderstream.cli;

import static io.orderstream.cli.CommandRun.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderstream.benchmarks.pictures.Browser;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Installed;
import io.orderstream.running.RunFile;
import io.orderstream.running.RunFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What people see: the dashboard in a real browser, and every panel's expression on a real Prometheus, while orders flow. */
@TestMethodOrder(OrderAnnotation.class)
class DashboardIT {
    private static final String PORTS = "22700";
    private static final boolean PROMETHEUS = Installed.find("prometheus").isPresent();
    private static final Duration SOON = Duration.ofSeconds(60);
    /** The session timeout is 10 s; the rest is a loaded machine's, and the dashboard's second. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(25);

    private static Path folder;
    private static RunFile run;
    private static CompletableFuture<CommandRun> load;

    @BeforeAll
    static void up() throws IOException {
        folder = Files.createTempDirectory("dashboard");
        assumeTrue(
                Browser.missing().isEmpty() || PROMETHEUS,
                "skipped: neither chromium nor prometheus is installed (Debian: apt-get install chromium chromium-driver prometheus)");
        orders("down", "--wipe");
        var up = PROMETHEUS ? orders("up", "--port-base", PORTS, "--prometheus") : orders("up", "--port-base", PORTS);
        assertThat(up.exitCode()).as(up.output()).isZero();
        run = RunFiles.read(Distribution.ofThisBuild().home()).orElseThrow();
        load = CompletableFuture.supplyAsync(() -> orders(
                "load",
                "--rate",
                "50",
                "--duration",
                "90s",
                "--ledger",
                folder.resolve("ledger").toString()));
    }

    @AfterAll
    static void down() {
        if (run != null) {
            load.join();
            orders("down", "--wipe");
        }
    }

    /** Nobody has watched this system yet, so nothing of it was prepared for anybody. */
    @Test
    @Order(1)
    void halfASecondAfterItIsOpenedThePageSaysNothingFalse() throws Exception {
        browserIsInstalled();
        try (var browser = Browser.start(folder.resolve("chromedriver.log"))) {
            var page = run.consumers().getLast().url() + "/";
            await("more orders than the page shows had their effect")
                    .atMost(SOON)
                    .until(() -> committed() >= 100);
            browser.open(page);
            assertThat(halfASecondAfterTheStart(browser)).doesNotContain("None", "No replica", "does not answer");
            until(
                    browser,
                    "everything is there",
                    "return document.querySelectorAll('#orders tr').length === 20"
                            + " && document.querySelectorAll('.replica').length === 3"
                            + " && document.querySelectorAll('.lane').length === 6"
                            + " && !document.body.innerText.includes('loading')",
                    SOON);

            assertThat(orders("pause", "database").exitCode()).isZero();
            try {
                browser.open(page);
                assertThat(halfASecondAfterTheStart(browser)).doesNotContain("None", "No replica");
                until(
                        browser,
                        "the database's silence is said",
                        "return document.querySelector('.notice.database') !== null",
                        SOON);
                assertThat(browser.run("return document.body.innerText").asString())
                        .doesNotContain("None", "No replica");
            } finally {
                assertThat(orders("resume", "database").exitCode()).isZero();
            }
            until(
                    browser,
                    "it answers again",
                    "return document.querySelector('.notice') === null"
                            + " && document.querySelectorAll('#orders tr').length === 20",
                    SOON);
            assertThat(browser.complaints())
                    .as("of the content security policy, among others")
                    .isEmpty();
        }
    }

    /** @return records whose offset is committed, over all partitions */
    private static long committed() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var group = URI.create(run.consumers().getLast().url() + "/api/v1/group");
            var answer = http.send(HttpRequest.newBuilder(group).build(), BodyHandlers.ofString());
            return Pattern.compile("\"committedOffset\":([0-9]+)")
                    .matcher(answer.body())
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        }
    }

    /** @return the text of the page */
    private static String halfASecondAfterTheStart(Browser browser) {
        return browser.run("return new Promise(told => setTimeout(() => told(document.body.innerText),"
                        + " Math.max(0, 500 - performance.now())))")
                .asString();
    }

    @Test
    @Order(2)
    void lanesChangeOwnerWhenAConsumerIsKilled() throws Exception {
        browserIsInstalled();
        try (var browser = Browser.start(folder.resolve("chromedriver.log"))) {
            browser.open(run.consumers().getFirst().url() + "/");
            until(browser, "orders flow", "return document.querySelectorAll('.lane.flowing').length >= 3", SOON);
            until(
                    browser,
                    "pairs",
                    "return document.querySelectorAll('.lane[data-owner=consumer-2]').length === 2",
                    SOON);
            script(browser);

            assertThat(orders("kill", "consumer-2").exitCode()).isZero();
            until(
                    browser,
                    "others own its lanes",
                    "return document.querySelectorAll('.lane[data-owner=consumer-2], .lane[data-owner=\"\"]').length === 0",
                    TAKEN_OVER);
            until(
                    browser,
                    "the timeline says why",
                    "return document.querySelector('#timeline li').textContent.includes('consumer-2 no longer answered')",
                    SOON);
            assertThat(browser.complaints())
                    .as("of the content security policy, among others")
                    .isEmpty();
        }
    }

    /** A customer who calls himself a script is shown, and does not run. */
    private static void script(Browser browser) throws Exception {
        var body = """
                {"customerId": "<script>document.title='run'</script>", "currency": "EUR",
                 "lines": [{"sku": "SKU-1001", "quantity": 1, "unitPrice": "19.99"}]}""";
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(run.producers().getFirst().url() + "/api/v1/orders"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(202);
            var id = answer.body().replaceAll(".*\"orderId\":\"([^\"]+)\".*", "$1");
            // Before its effect the order is unknown, and the browser would complain of the 404.
            var effect = URI.create(run.consumers().getFirst().url() + "/api/v1/orders/" + id + "?wait=20s");
            assertThat(http.send(HttpRequest.newBuilder(effect).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            browser.run("document.getElementById('order-id').value = '" + id + "'");
            until(
                    browser,
                    "it is found by its id, as text",
                    "document.querySelector('#search button').click();"
                            + " return document.getElementById('found').textContent.includes(\"<script>document.title\")",
                    SOON);
        }
        assertThat(browser.run("return document.title").asString()).isEqualTo("Orders, live");
        assertThat(browser.run("return document.querySelectorAll('#found script').length")
                        .asInt())
                .isZero();
    }

    @Test
    @Order(3)
    void everyPanelHasData() throws Exception {
        assumeTrue(PROMETHEUS, "skipped: prometheus is not installed (Debian: apt-get install prometheus)");
        var prometheus = new Panels(URI.create("http://127.0.0.1:" + (Integer.parseInt(PORTS) + 35)));
        try (var files = Files.list(Distribution.ofThisBuild().monitoring().resolve("grafana/dashboards"))) {
            // Kafka Connect's needs workers, which ConnectIT has.
            for (var file : files.filter(path -> !path.endsWith("connect.json"))
                    .sorted()
                    .toList()) {
                await(file.getFileName().toString())
                        .atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(prometheus.withoutData(file))
                                .as("panels of %s without data", file.getFileName())
                                .isEmpty());
            }
        }
    }

    private static void browserIsInstalled() {
        assumeTrue(
                Browser.missing().isEmpty(),
                () -> "skipped: not installed: " + Browser.missing().orElse(""));
    }

    private static void until(Browser browser, String what, String condition, Duration atMost) {
        await(what)
                .atMost(atMost)
                .ignoreExceptions()
                .until(() -> browser.run(condition).asBoolean());
    }
}
