package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.SharedPlatform;
import io.orderstream.producer.DocumentedMeters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a running service exposes, against the documentation. */
class MetricsIT {
    /** Not there before the first one happened. */
    private static final Set<String> LATER = Set.of("jvm_gc_pause_seconds");

    private static final RunningService SERVICE = RunningService.start(SharedPlatform.get());

    @BeforeAll
    static void use() throws Exception {
        SERVICE.awaitReady();
        var key = Orders.freshKey();
        SERVICE.place(Orders.order(1), "Idempotency-Key", key);
        SERVICE.place(Orders.order(1), "Idempotency-Key", key);
        SERVICE.place(Orders.order(2), "Idempotency-Key", key);
        SERVICE.post(RunningService.BATCH, Orders.batch(Orders.order(1), Orders.order(0), Orders.order(1)));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void whatIsDocumentedIsExposedAndOfItsOwnNothingElse() throws Exception {
        Set<String> exposed = families();
        Set<String> documented = DocumentedMeters.prometheusNames();
        assertThat(documented).isNotEmpty();
        assertThat(exposed)
                .containsAll(documented.stream()
                        .filter(name -> !LATER.contains(name))
                        .toList());
        assertThat(exposed.stream().filter(name -> name.startsWith("orders_") && !name.endsWith("_max")))
                .isSubsetOf(documented);
    }

    @Test
    void whatHappenedIsCounted() throws Exception {
        assertThat(exposition())
                .contains(
                        "orders_requests_seconds_count{kind=\"single\",outcome=\"accepted\"} 2",
                        "orders_requests_seconds_count{kind=\"single\",outcome=\"refused\"} 1",
                        "orders_requests_seconds_count{kind=\"batch\",outcome=\"partly_accepted\"} 1",
                        "orders_requests_seconds_bucket{kind=\"batch\",outcome=\"partly_accepted\",le=\"8.0\"} 1",
                        "orders_received_total{result=\"accepted\"} 3.0",
                        "orders_received_total{result=\"repeated\"} 1.0",
                        "orders_received_total{result=\"conflict\"} 1.0",
                        "orders_received_total{result=\"invalid\"} 1.0",
                        "orders_idempotency_claims_total{claim=\"first\"} 1.0",
                        "orders_idempotency_claims_total{claim=\"repeat\"} 1.0",
                        "orders_idempotency_claims_total{claim=\"conflict\"} 1.0",
                        "orders_batch_size_bucket{le=\"10.0\"} 1",
                        "orders_requests_refused_total{problem=\"too_many_requests\"} 0.0");
    }

    private static List<String> exposition() throws Exception {
        return SERVICE.management("/actuator/prometheus").body().lines().toList();
    }

    private static Set<String> families() throws Exception {
        return exposition().stream()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ", -1)[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
