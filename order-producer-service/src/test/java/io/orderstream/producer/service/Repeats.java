package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.producer.service.RunningService.Timed;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is promised about an order that was sent several times with one idempotency key. */
final class Repeats {
    private Repeats() {}

    /** Of the answers to requests with the key: it is said which outcomes are unknown, and what to do. */
    static void assertSafe(List<Timed> answers, String key) {
        List<HttpResponse<String>> keyed = answers.stream()
                .map(Timed::response)
                .filter(answer ->
                        answer.request().headers().allValues("Idempotency-Key").contains(key))
                .toList();
        assertThat(keyed)
                .allSatisfy(answer -> assertThat(answer.body())
                        .containsPattern("[Ss]end(ing)? it again with the same idempotency key"));
        assertThat(keyed)
                .filteredOn(answer -> RunningService.type(answer).equals("/problems/outcome-unknown"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).contains("may have been written", "\"orderId\""));
    }

    /**
     * Sends it again until it is accepted, as a client does: after an outage once is not always enough. A batch that expired makes Kafka's idempotent producer begin a
     * new epoch, and in some partition it may go on with the old epoch's sequence number; the broker refuses that ("Invalid sequence number for new epoch") until
     * this batch has expired as well, delivery.timeout.ms later. Seen with kafka-clients 4.3.1, akin to KAFKA-12152.
     */
    static HttpResponse<String> untilAccepted(Callable<HttpResponse<String>> request, Duration atMost) {
        return await("accepted").atMost(atMost).until(request, answer -> answer.statusCode() == 202);
    }

    /** What was written meanwhile and what the repeat wrote is one order: the same id, the same bytes. */
    static void assertOneOrder(HttpResponse<String> repeat, LocalPlatform platform) {
        assertThat(repeat.statusCode()).as(repeat.body()).isEqualTo(202);
        var orderId = RunningService.json(repeat).get("orderId").asString();
        List<ConsumerRecord<byte[], byte[]>> records = new OrdersTopic(platform).recordsOf(orderId);
        assertThat(records)
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record.value()).isEqualTo(records.getFirst().value()));
    }
}
