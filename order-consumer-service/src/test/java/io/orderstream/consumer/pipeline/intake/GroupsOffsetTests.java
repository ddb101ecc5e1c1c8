package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class GroupsOffsetTests {
    private static final NextOffset PROGRESS = new NextOffset(500);

    @Test
    void whatAgreesOrIsMissingSaysNothing() {
        assertThat(GroupsOffset.contradiction(null, PROGRESS)).isEmpty();
        assertThat(GroupsOffset.contradiction(new OffsetAndMetadata(500), PROGRESS))
                .isEmpty();
    }

    @Test
    void anOwnCommitThatCameTooLateIsNothingStrange() {
        assertThat(GroupsOffset.contradiction(GroupsOffset.of(new NextOffset(20)), PROGRESS))
                .isEmpty();
    }

    @Test
    void aResetByHandIsNamedHoweverFewRecordsItIsAbout() {
        assertThat(GroupsOffset.contradiction(new OffsetAndMetadata(499), PROGRESS))
                .hasValueSatisfying(why -> assertThat(why).contains("moved by hand"));
    }

    @Test
    void aCommitAheadOfTheEffectsIsNamed() {
        assertThat(GroupsOffset.contradiction(new OffsetAndMetadata(501), PROGRESS))
                .hasValueSatisfying(why -> assertThat(why).contains("somebody else"));
        assertThat(GroupsOffset.contradiction(GroupsOffset.of(new NextOffset(501)), PROGRESS))
                .hasValueSatisfying(why -> assertThat(why).contains("restored"));
    }
}
