package io.orderstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.proxy.ClientWatch;
import io.orderstream.platform.proxy.Delivery;
import io.orderstream.platform.proxy.TcpProxy;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection breaks when COMMIT was sent and its answer is not there: nobody knows whether the slice took effect. */
class CommitOutcomeIT {
    private static final Duration SOON = Duration.ofSeconds(90);

    @ParameterizedTest(name = "COMMIT {0}")
    @EnumSource(Delivery.class)
    void anUnknownCommitHasOneEffect(Delivery delivery) {
        try (var pipeline = new Pipeline();
                var proxy = TcpProxy.to(
                        "127.0.0.1", pipeline.platform().ports().database(), ClientWatch.postgresCommit())) {
            pipeline.start("consumer-1", "--DATABASE_URL=" + pipeline.databaseUrl(proxy.port()));
            pipeline.sendOrders(60);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
            var member = new Group(pipeline).members();
            assertThat(member).hasSize(1);

            var cut = proxy.cutAfter(delivery);
            pipeline.sendOrders(60);
            cut.await(SOON);
            // Also where the lost answer was the topic's last: the group hears of the effect without a
            // record that follows.
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);

            assertThat(pipeline.confirmed()).isEqualTo(120);
            assertThat(pipeline.stockMismatches()).isZero();
            assertThat(pipeline.deadLetters()).isEmpty();
            assertThat(new Group(pipeline).members()).isEqualTo(member);
        }
    }
}
