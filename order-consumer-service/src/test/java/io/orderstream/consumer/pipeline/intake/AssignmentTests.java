package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentTests {
    @ParameterizedTest
    @EnumSource(names = {"RANGE", "COOPERATIVE_STICKY"})
    void theClassicProtocolsAssignorAndTimesAreTheClients(Assignment assignment) {
        assertThat(assignment.properties())
                .containsEntry("group.protocol", "classic")
                .containsEntry("session.timeout.ms", 10_000)
                .containsKey("partition.assignment.strategy");
    }

    /** The client refuses them. */
    @ParameterizedTest
    @EnumSource(names = {"CONSUMER_UNIFORM", "CONSUMER_RANGE"})
    void theNewProtocolsAssignorIsTheBrokersAndItsTimesAreNotTheClients(Assignment assignment) {
        assertThat(assignment.properties())
                .containsEntry("group.protocol", "consumer")
                .containsKey("group.remote.assignor")
                .doesNotContainKeys("session.timeout.ms", "heartbeat.interval.ms", "partition.assignment.strategy");
    }
}
