package io.orderstream.consumer.pipeline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordPositionTests {
    @Test
    void itIsWhereTheRecordStandsInTheWordsOfTheLog() {
        var position = RecordPosition.of(new ConsumerRecord<>("orders", 3, 42, null, new byte[0]));
        assertThat(position).isEqualTo(new RecordPosition("orders", 3, 42)).hasToString("orders-3@42");
    }
}
