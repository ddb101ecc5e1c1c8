package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What the group has committed, beside what the database says. The database wins, always; but who has moved the group's offset
 * by hand is to be told so.
 */
final class GroupsOffset {
    /** Stands in the metadata of each commit of this service. A reset and other readers write none. */
    static final String MARK = "order-consumer-service";

    private GroupsOffset() {}

    static OffsetAndMetadata of(NextOffset next) {
        return new OffsetAndMetadata(next.value(), MARK);
    }

    /**
     * The last owner may have died between its transaction and its commit, or its commits failed: then its own commit is below
     * the progress, by however much. Whatever else differs is not explained by that.
     *
     * @return what is strange about it
     */
    static Optional<String> contradiction(@Nullable OffsetAndMetadata committed, NextOffset progress) {
        if (committed == null || committed.offset() == progress.value()) {
            return Optional.empty();
        }
        var ours = MARK.equals(committed.metadata());
        if (committed.offset() > progress.value()) {
            return Optional.of(
                    ours
                            ? "the database is older than what it once had committed: it was restored, and what came after is processed again"
                            : "somebody else has committed for this group, what lies between is processed all the same");
        }
        return ours
                ? Optional.empty()
                : Optional.of("the group's offset was moved by hand, or by an earlier version of this service");
    }
}
