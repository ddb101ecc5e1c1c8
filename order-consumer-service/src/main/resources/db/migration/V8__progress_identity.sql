-- Which log next_offset counts in: a topic that was deleted and made again has the same name and other records. Null in rows of an
-- earlier version, which goes on writing such rows during a rolling upgrade; they are bound when the partition is next taken up.
-- stopped_reason says why nothing of the partition is processed, in words for people in stopped_detail.
ALTER TABLE partition_progress
    ADD COLUMN topic_id       text,
    ADD COLUMN cluster_id     text,
    ADD COLUMN stopped_reason text CHECK (stopped_reason IN ('OTHER_TOPIC', 'OTHER_CLUSTER', 'LOG_ENDS_BEFORE_PROGRESS')),
    ADD COLUMN stopped_detail text,
    ADD COLUMN stopped_at     timestamptz;

-- Offsets from_offset up to, not including, to_offset were removed from the log before they had an effect. Written in the
-- transaction in which the progress passes over them.
CREATE TABLE lost_ranges (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic           text        NOT NULL,
    partition       int         NOT NULL,
    from_offset     bigint      NOT NULL CHECK (from_offset >= 0),
    to_offset       bigint      NOT NULL,
    found_at        timestamptz NOT NULL DEFAULT now(),
    acknowledged_at timestamptz,
    CHECK (to_offset > from_offset)
);
