package io.orderstream.producer.service;

import static io.orderstream.producer.service.RunningService.timed;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.process.FullCollection;
import io.orderstream.platform.process.Part;
import io.orderstream.producer.service.RunningService.Timed;
import io.orderstream.schemas.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka frozen, too few replicas. A system of its own, whose faults no other test sees. */
@Tag("alone")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static final Logger LOG = LoggerFactory.getLogger(FaultsIT.class);
    private static final String PRODUCER_METADATA = "org.apache.kafka.clients.producer.internals.ProducerMetadata";
    /** Answers that each client has had when the memory is looked at: early in the outage, and half a minute later. */
    private static final int EARLY = 1;

    private static final int LATE = 5;
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final long GROWTH_MB = 24;

    private static @Nullable LocalPlatform platform;
    private static @Nullable Part process;
    private static @Nullable RunningService service;

    @BeforeAll
    static void start() {
        var folder = Path.of(System.getProperty("basedir", "."), "target", "faults");
        Folders.delete(folder);
        platform = LocalPlatform.start(folder, 3);
        var replica = RunningService.replica();
        process = RunningService.process(platform, replica);
        service = RunningService.of(replica, process).awaitReady();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (platform != null) {
            platform.kill();
        }
    }

    private static LocalPlatform platform() {
        return requireNonNull(platform);
    }

    private static RunningService service() {
        return requireNonNull(service);
    }

    @Test
    @Order(1)
    void withFrozenBrokersEveryRequestIsAnsweredInTimeAndARepeatOfItsKeyIsTheSameOrder() throws Exception {
        warmUp();
        var key = Orders.freshKey();
        long before = memory();
        long early;
        long late;
        var answers = new ArrayList<Timed>();
        platform().brokers().forEach(Part::pause);
        try (var watch = new LivenessWatch(service());
                var load = new OutageLoad()) {
            load.add(120, () -> service().place(Orders.order(1), "Idempotency-Key", Orders.freshKey()));
            load.add(20, () -> service().place(Orders.order(2), "Idempotency-Key", key));
            load.add(40, () -> service().post(RunningService.BATCH, Orders.batchOf(20)));
            awaitReadiness(503, "The brokers did not answer");
            load.awaitAnswers(EARLY);
            early = memory();
            load.awaitAnswers(LATE);
            late = memory();
            answers.addAll(load.end());
            watch.assertAlwaysQuick();
            Repeats.assertSafe(answers, key);
            assertThat(service().place(Orders.order(3), "Idempotency-Key", key).statusCode())
                    .as("the key keeps its order")
                    .isEqualTo(422);
        } finally {
            platform().brokers().forEach(Part::resume);
        }
        OutageLoad.assertRefusedInTime(answers);
        awaitSuccess();
        long after = memory();
        LOG.info("In use: {} MB before, {} and later {} in the outage, {} after it", before, early, late, after);
        assertThat(late).as("the longer it lasts, no more memory").isLessThan(early + GROWTH_MB);
        // What is kept compared with before is the Kafka client's pool of buffers, up to its buffer.memory.
        assertThat(after).as("nor afterwards").isLessThan(early + GROWTH_MB);
        Repeats.assertOneOrder(accepted(key), platform());
        service().awaitReady();
    }

    @Test
    @Order(2)
    void metadataThatWasForgottenWhileABrokerIsLostDelaysNothingBeyondTheDeadline() throws Exception {
        try (var idle = RunningService.start(
                        platform(),
                        "spring.kafka.producer.properties.metadata.max.idle.ms=5000",
                        "spring.kafka.producer.properties.metadata.max.age.ms=1000");
                var forgotten = new LoggedLines(PRODUCER_METADATA)) {
            idle.awaitReady();
            assertThat(idle.place(Orders.order(1)).statusCode()).isEqualTo(202);
            double waited = waitedForMetadata(idle);
            platform().broker(3).pause();
            forgotten.awaitLine("Removing unused topic " + Topics.ORDERS);
            assertAnsweredInTime(12, idle);
            assertThat(waitedForMetadata(idle)).as("it was forgotten").isGreaterThan(waited);
        } finally {
            platform().broker(3).resume();
        }
    }

    @Test
    @Order(3)
    void whileABrokerIsLostEveryRequestIsAnsweredInTimeAndItsPartitionsComeBack() throws Exception {
        platform().broker(3).kill();
        assertAnsweredInTime(12, service());
        await("all partitions")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service()
                                .post(RunningService.BATCH, Orders.batchOf(100))
                                .statusCode())
                        .isEqualTo(202));
        service().awaitReady();
    }

    @Test
    @Order(4)
    void belowMinIsrNothingIsAcceptedAndARepeatIsTheSameOrder() throws Exception {
        var key = Orders.freshKey();
        var topic = new OrdersTopic(platform());
        topic.needs(3); // of which two live
        try (var load = new OutageLoad()) {
            awaitReadiness(503, "ecommerce-orders-0 has 2 in-sync replicas, needs 3");
            load.add(20, () -> service().place(Orders.order(1)));
            load.add(10, () -> service().place(Orders.order(2), "Idempotency-Key", key));
            load.add(5, () -> service().post(RunningService.BATCH, Orders.batchOf(20)));
            List<Timed> answers = load.end();
            OutageLoad.assertRefusedInTime(answers);
            Repeats.assertSafe(answers, key);
        } finally {
            topic.needs(2);
        }
        awaitSuccess();
        Repeats.assertOneOrder(accepted(key), platform());
    }

    /** Requests at the same time; there is one for every partition, if chance is not against it. */
    private static void assertAnsweredInTime(int requests, RunningService asked) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Timed> request = () -> timed(() -> asked.place(Orders.order(1)));
            var answers = threads.invokeAll(Collections.nCopies(requests, request));
            for (var answer : answers) {
                assertThat(answer.get().took()).isLessThan(OutageLoad.PROMISED);
            }
        }
    }

    /** Until the hot paths are compiled and what is made once is there. */
    private static void warmUp() throws Exception {
        for (var i = 0; i < 300; i++) {
            service().post(RunningService.BATCH, Orders.batchOf(20));
            service().management("/actuator/health/liveness");
        }
    }

    /** Nanoseconds, of the Kafka client. */
    private static double waitedForMetadata(RunningService idle) throws Exception {
        return idle.management("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("kafka_producer_metadata_wait_time_ns_total{"))
                .mapToDouble(FaultsIT::value)
                .sum();
    }

    /**
     * MB of heap in use right after a full collection, and of buffers beside it. Not what the process has resident: a heap grows
     * to its limit before anything is collected, and a compiler's code is no leak.
     */
    private static long memory() throws Exception {
        FullCollection.of(requireNonNull(process).pid().orElseThrow());
        return Math.round(service()
                        .management("/actuator/prometheus")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"")
                                || line.startsWith("jvm_buffer_memory_used_bytes{"))
                        .mapToDouble(FaultsIT::value)
                        .sum()
                / (1 << 20));
    }

    private static double value(String sample) {
        return Double.parseDouble(sample.substring(sample.lastIndexOf(' ')));
    }

    private static void awaitReadiness(int status, String detail) {
        await("readiness").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<String> readiness = service().management("/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(status);
            assertThat(readiness.body()).contains(detail);
        });
    }

    private static HttpResponse<String> accepted(String key) {
        return Repeats.untilAccepted(() -> service().place(Orders.order(2), "Idempotency-Key", key), RECOVERY);
    }

    private static void awaitSuccess() {
        await("first success")
                .atMost(RECOVERY)
                .until(() -> service().place(Orders.order(1)).statusCode() == 202);
    }
}
