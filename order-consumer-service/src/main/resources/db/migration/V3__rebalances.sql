-- What each replica saw of each rebalance; read together they are the group's timeline. Bounded: the writer drops the oldest.
CREATE TABLE rebalances (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    member      text        NOT NULL,
    generation  int         NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('JOINED', 'ASSIGNED', 'LEFT', 'LOST')),
    owned       int[]       NOT NULL,
    pause_ms    bigint      NOT NULL,
    redelivered bigint      NOT NULL
);

-- What each replica last said of itself. One row a replica, rewritten about once a second.
CREATE TABLE replica_reports (
    replica     text PRIMARY KEY,
    reported_at timestamptz NOT NULL,
    report      jsonb       NOT NULL
) WITH (fillfactor = 20);

CREATE INDEX dead_letters_by_time ON dead_letters (dead_lettered_at DESC);

-- The record's key, where it is an order id: what became of an order that is in no other table.
ALTER TABLE dead_letters ADD COLUMN order_id uuid;
CREATE INDEX dead_letters_by_order ON dead_letters (order_id) WHERE order_id IS NOT NULL;
