package io.orderstream.consumer.watching.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeployedConnectorTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aFailedTaskIsShownWithTheLastCauseOfItsTrace() {
        var reported = reported("""
                {"info": {"config": {"topics": "a, b", "errors.deadletterqueue.topic.name": "warehouse-orders-dlt"}},
                 "status": {"name": "warehouse-orders", "type": "sink",
                  "connector": {"state": "RUNNING", "worker_id": "127.0.0.1:8083"},
                  "tasks": [
                   {"id": 0, "state": "RUNNING", "worker_id": "127.0.0.1:8084"},
                   {"id": 1, "state": "FAILED", "worker_id": "127.0.0.1:8083",
                    "trace": "ConnectException: Exiting\\n\\tat a.B.c\\nCaused by: ConnectException: Batch\\nCaused by: PSQLException: no table\\n\\tat d.E.f"}]}}""");
        assertThat(reported.connector())
                .isEqualTo(new Connector(
                        "warehouse-orders",
                        "sink",
                        "RUNNING",
                        null,
                        List.of(
                                new Connector.Task(0, "RUNNING", "127.0.0.1:8084", null),
                                new Connector.Task(
                                        1, "FAILED", "127.0.0.1:8083", "Caused by: PSQLException: no table"))));
        assertThat(reported.topics()).containsExactlyInAnyOrder("a", "b");
        assertThat(reported.deadLetterTopic()).contains("warehouse-orders-dlt");
        assertThat(reported.slot()).isEmpty();
    }

    @Test
    void aSourceThatFailedBeforeItHadTasksSaysWhy() {
        var reported = reported("""
                {"info": {"config": {"slot.name": "connect_order_events"}},
                 "status": {"name": "outbox", "type": "source",
                  "connector": {"state": "FAILED", "worker_id": "127.0.0.1:8083", "trace": "ConfigException: no such host"},
                  "tasks": []}}""");
        assertThat(reported.connector().cause()).isEqualTo("ConfigException: no such host");
        assertThat(reported.connector().tasks()).isEmpty();
        assertThat(reported.slot()).contains("connect_order_events");
    }

    private static DeployedConnector reported(String json) {
        return DeployedConnector.of(JSON.readTree(json));
    }
}
