package io.orderstream.platform.kafka;

/** The {@code server.properties} of one broker. */
final class BrokerProperties {
    private BrokerProperties() {}

    /**
     * @param data as seen from the broker's working directory. Not the whole path: Kafka splits it at commas, and takes the file for
     *     Latin-1
     */
    static String of(ClusterPlan plan, int number, String data) {
        return """
                process.roles=broker,controller
                node.id=%d
                controller.quorum.voters=%s
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%s
                """.formatted(
                                number,
                                plan.voters(),
                                plan.ports().broker(number),
                                plan.ports().controller(number),
                                plan.ports().broker(number),
                                data)
                + replication(plan)
                + groups()
                + footprint();
    }

    private static String replication(ClusterPlan plan) {
        return """
                default.replication.factor=%1$d
                min.insync.replicas=%2$d
                offsets.topic.replication.factor=%1$d
                transaction.state.log.replication.factor=%1$d
                transaction.state.log.min.isr=%2$d
                share.coordinator.state.topic.replication.factor=%1$d
                share.coordinator.state.topic.min.isr=%2$d
                auto.create.topics.enable=false
                unclean.leader.election.enable=false
                """.formatted(plan.replication(), plan.minInSync());
    }

    /** Under the consumer protocol the time-outs are the broker's, and a member's own are refused. */
    private static String groups() {
        return """
                group.initial.rebalance.delay.ms=300
                group.consumer.session.timeout.ms=10000
                group.consumer.min.session.timeout.ms=6000
                group.consumer.heartbeat.interval.ms=2000
                group.consumer.min.heartbeat.interval.ms=500
                """;
    }

    /** Fewer internal partitions and threads than a server farm wants: each costs start-up time, files and memory. */
    private static String footprint() {
        return """
                offsets.topic.num.partitions=6
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.num.partitions=3
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                num.recovery.threads.per.data.dir=2
                log.cleaner.dedupe.buffer.size=16777216
                log.retention.hours=168
                """;
    }
}
