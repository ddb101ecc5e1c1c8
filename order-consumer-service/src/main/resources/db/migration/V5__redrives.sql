-- Dead letters that were written back to their topic: who asked when, and where the record went. A row without to_offset was begun, and
-- whether its record was written is not known; to write it again is safe, for an order id has one effect.
CREATE TABLE redrives (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic         text        NOT NULL,
    partition     int         NOT NULL,
    record_offset bigint      NOT NULL,
    order_id      uuid,
    asked_at      timestamptz NOT NULL DEFAULT now(),
    asked_by      text        NOT NULL,
    to_offset     bigint
);

CREATE INDEX redrives_by_record ON redrives (topic, partition, record_offset);
CREATE INDEX redrives_by_order ON redrives (order_id) WHERE order_id IS NOT NULL;
