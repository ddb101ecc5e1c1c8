-- What Kafka Connect needs in the database, as often as one likes: the roles, what they may read and write, the warehouse.
-- Run it as the owner of the tables, behind the services' migrations, with both passwords as settings:
--   PGOPTIONS="-c connect.source_password=… -c connect.warehouse_password=…" psql -v ON_ERROR_STOP=1 -f database.sql
-- A role's password follows the setting, so that a password is changed by running this again.
DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY ['connect_source', 'connect_warehouse'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', role_name);
        END IF;
    END LOOP;
    EXECUTE format('ALTER ROLE connect_source REPLICATION PASSWORD %L', current_setting('connect.source_password'));
    EXECUTE format('ALTER ROLE connect_warehouse PASSWORD %L', current_setting('connect.warehouse_password'));
END $$;

-- Behind a consumer of this version, which makes the outbox what the source expects. Where something else tries again, as a job does, it
-- succeeds once that consumer has started; without the publication the source waits, too.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'outbox'::regclass AND attname = 'lines') THEN
        RAISE EXCEPTION 'the outbox has no lines yet: a consumer of this version adds them when it starts';
    END IF;
END $$;

-- The sources read these and nothing else: not orders, not customers.
GRANT SELECT ON outbox, order_events, catalogue TO connect_source;

DO $$
BEGIN
    -- Inserts alone: the outbox deletes each row at once, which is no news to anybody.
    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'connect_order_events') THEN
        CREATE PUBLICATION connect_order_events FOR TABLE outbox WITH (publish = 'insert');
    END IF;
    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'connect_products') THEN
        CREATE PUBLICATION connect_products FOR TABLE catalogue WITH (publish = 'insert, update, delete');
    END IF;
END $$;

-- A slot whose reader stayed away past max_slot_wal_keep_size can never be read again. Without it the source starts anew, with a
-- snapshot, and sends every event again under its old id. connect_outbox is the slot that the source had before its events had lines: it
-- reads another one now, and so began with a snapshot, which gave each order's event its lines.
SELECT pg_drop_replication_slot(slot_name)
FROM pg_replication_slots
WHERE (slot_name IN ('connect_order_events', 'connect_products') AND wal_status = 'lost' OR slot_name = 'connect_outbox') AND NOT active;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = 'connect_outbox') THEN
        DROP PUBLICATION IF EXISTS connect_outbox;
    END IF;
END $$;

-- The warehouse belongs to the sinks' own role, which owns nothing else. The orders table is made here, because the sink would choose
-- other types; the months' tables of lines the sink makes by itself.
CREATE SCHEMA IF NOT EXISTS warehouse AUTHORIZATION connect_warehouse;
ALTER ROLE connect_warehouse SET search_path = warehouse;

-- A table from before the sink read the events holds whatever was on the orders' topic, refused or not. It is put aside, with the months'
-- tables order_documents_yyyyMM: nothing reads them any more, and whoever has no use for them drops them.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('warehouse.orders') AND attname = 'record_topic') THEN
        DROP FUNCTION IF EXISTS warehouse.first_record_counts() CASCADE;
        ALTER TABLE warehouse.orders RENAME TO orders_from_records;
    END IF;
END $$;

-- One row per order that had its effect. Its events are in one partition and the last one counts, so the warehouse follows the books, also
-- to an older state of them that was restored.
CREATE TABLE IF NOT EXISTS warehouse.orders (
    order_id         uuid PRIMARY KEY,
    status           text           NOT NULL,
    reason           text,
    customer         text           NOT NULL, -- masked by the sink
    currency         text           NOT NULL,
    total            numeric(19, 4) NOT NULL,
    accepted_at      timestamptz    NOT NULL,
    processed_at     timestamptz    NOT NULL,
    record_partition int            NOT NULL, -- the order's record on ecommerce-orders
    record_offset    bigint         NOT NULL,
    event_topic      text           NOT NULL, -- the event that made this row
    event_partition  int            NOT NULL,
    event_offset     bigint         NOT NULL,
    event_timestamp  timestamptz    NOT NULL
);
ALTER TABLE warehouse.orders OWNER TO connect_warehouse;

-- One row per order line out of all months. A month that nobody needs any more is dropped as a table.
CREATE OR REPLACE FUNCTION warehouse.documents() RETURNS TABLE (order_id text, currency text, lines jsonb)
    LANGUAGE plpgsql STABLE AS $$
DECLARE
    month regclass;
BEGIN
    FOR month IN
        SELECT oid::regclass FROM pg_class
        WHERE relnamespace = 'warehouse'::regnamespace AND relkind = 'r' AND relname ~ '^order_lines_\d{6}$'
    LOOP
        RETURN QUERY EXECUTE format('SELECT d.order_id::text, d.currency::text, d.lines::jsonb FROM %s AS d', month);
    END LOOP;
END $$;

CREATE OR REPLACE VIEW warehouse.order_lines AS
SELECT d.order_id::uuid AS order_id, line.number::int AS line_no, line.content ->> 'sku' AS sku,
       (line.content ->> 'quantity')::int AS quantity, (line.content ->> 'unitPrice')::numeric(19, 4) AS unit_price, d.currency
FROM (SELECT DISTINCT ON (order_id) * FROM warehouse.documents()) AS d, -- an event that came again in another month is in two tables
     jsonb_array_elements(d.lines) WITH ORDINALITY AS line (content, number);

ALTER FUNCTION warehouse.documents() OWNER TO connect_warehouse;
ALTER VIEW warehouse.order_lines OWNER TO connect_warehouse;
