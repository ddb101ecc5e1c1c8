package io.orderstream.consumer.pipeline.progress;

import org.jspecify.annotations.Nullable;

/**
 * What the database knows of a partition.
 *
 * @param next where its effects end
 * @param log the log that {@code next} counts in; null in a row that an earlier version wrote
 * @param stopped why nothing of it is processed; null if nothing is wrong
 */
public record StoredProgress(
        NextOffset next,
        @Nullable LogIdentity log,
        @Nullable StopReason stopped) {}
