package io.orderstream.consumer.watching.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectViewTests {
    @Test
    void whileNoWorkerAnswersTheConnectorsAreAsTheyWere() {
        var connector = new Connector("outbox", "source", "RUNNING", null, List.of());
        var before = new ConnectView(true, List.of(new ConnectView.Row(connector, null, null, 1.0)));
        var silent = ConnectView.silent(before);
        assertThat(silent.answers()).isFalse();
        assertThat(silent.connectors()).isEqualTo(before.connectors());
        assertThat(ConnectView.silent(silent)).isEqualTo(silent);
        assertThat(ConnectView.silent(null).connectors()).isEmpty();
    }
}
