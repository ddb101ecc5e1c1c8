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

-- The sources read these and nothing else: not orders, not customers.
GRANT SELECT ON outbox, order_events, catalogue TO connect_source;

DO $$
BEGIN
    -- Inserts alone: the outbox deletes each row at once, which is no news to anybody.
    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'connect_outbox') THEN
        CREATE PUBLICATION connect_outbox FOR TABLE outbox WITH (publish = 'insert');
    END IF;
    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'connect_products') THEN
        CREATE PUBLICATION connect_products FOR TABLE catalogue WITH (publish = 'insert, update, delete');
    END IF;
END $$;

-- A slot whose reader stayed away past max_slot_wal_keep_size can never be read again. Without it the source starts anew, with a
-- snapshot, and sends every event again under its old id.
SELECT pg_drop_replication_slot(slot_name)
FROM pg_replication_slots
WHERE slot_name IN ('connect_outbox', 'connect_products') AND wal_status = 'lost' AND NOT active;

-- The warehouse belongs to the sinks' own role, which owns nothing else. The orders table is made here, because the sink would choose
-- other types; the months' tables of lines the sink makes by itself.
CREATE SCHEMA IF NOT EXISTS warehouse AUTHORIZATION connect_warehouse;
ALTER ROLE connect_warehouse SET search_path = warehouse;

CREATE TABLE IF NOT EXISTS warehouse.orders (
    order_id         uuid PRIMARY KEY,
    customer         text           NOT NULL, -- masked by the sink
    currency         text           NOT NULL,
    total            numeric(19, 4) NOT NULL,
    accepted_at      timestamptz    NOT NULL,
    record_topic     text           NOT NULL,
    record_partition int            NOT NULL,
    record_offset    bigint         NOT NULL,
    record_timestamp timestamptz    NOT NULL
);
ALTER TABLE warehouse.orders OWNER TO connect_warehouse;

-- The first record of an order counts, as it does for the consumers: a later one is a repeat, or a conflict that they refused. The same
-- record may come again, for example with other transforms.
CREATE OR REPLACE FUNCTION warehouse.first_record_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RETURN CASE WHEN NEW.record_offset > OLD.record_offset THEN NULL ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER first_record_counts BEFORE UPDATE ON warehouse.orders
    FOR EACH ROW EXECUTE FUNCTION warehouse.first_record_counts();

-- One row per order line out of all months. A month that nobody needs any more is dropped as a table.
CREATE OR REPLACE FUNCTION warehouse.documents() RETURNS TABLE (order_id text, currency text, lines jsonb)
    LANGUAGE plpgsql STABLE AS $$
DECLARE
    month regclass;
BEGIN
    FOR month IN
        SELECT oid::regclass FROM pg_class
        WHERE relnamespace = 'warehouse'::regnamespace AND relkind = 'r' AND relname ~ '^order_documents_\d{6}$'
    LOOP
        RETURN QUERY EXECUTE format('SELECT d.order_id::text, d.currency::text, d.lines::jsonb FROM %s AS d', month);
    END LOOP;
END $$;

CREATE OR REPLACE VIEW warehouse.order_lines AS
SELECT d.order_id::uuid AS order_id, line.number::int AS line_no, line.content ->> 'sku' AS sku,
       (line.content ->> 'quantity')::int AS quantity, (line.content ->> 'unitPrice')::numeric(19, 4) AS unit_price, d.currency
FROM (SELECT DISTINCT ON (order_id) * FROM warehouse.documents()) AS d, -- a repeat across a month's end is in two tables
     jsonb_array_elements(d.lines) WITH ORDINALITY AS line (content, number);

ALTER FUNCTION warehouse.first_record_counts() OWNER TO connect_warehouse;
ALTER FUNCTION warehouse.documents() OWNER TO connect_warehouse;
ALTER VIEW warehouse.order_lines OWNER TO connect_warehouse;
