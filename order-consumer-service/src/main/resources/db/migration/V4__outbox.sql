-- What Kafka Connect reads. Both tables cost next to nothing where it does not run: see docs/connect.md.

-- The same order in the same state has the same event id, however often and from wherever it is published.
CREATE FUNCTION order_event_id(order_id uuid, status text) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN md5(order_id::text || ':' || status)::uuid;

-- Events for subscribers. A row is deleted in the transaction that inserts it: the change log keeps it, and logical decoding
-- publishes it from there. So the table is always empty, with or without a reader. No index and no key: nobody ever looks a row up.
CREATE TABLE outbox (
    id             uuid           NOT NULL,
    aggregate_type text           NOT NULL,
    order_id       uuid           NOT NULL,
    status         text           NOT NULL,
    reason         text,
    customer_id    text           NOT NULL,
    currency       text           NOT NULL,
    total          numeric(19, 4) NOT NULL,
    accepted_at    timestamptz    NOT NULL,
    processed_at   timestamptz    NOT NULL
) WITH (
    -- By rows written, not by rows present, of which there are none. And without giving the freed end of the file back, for which
    -- vacuum would take a lock that the consumers' inserts wait for.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, vacuum_truncate = off
);

-- The events of all orders that ever had their effect: what a reader that comes for the first time, or has lost its place, starts with.
CREATE VIEW order_events AS
SELECT order_event_id(order_id, status) AS id, 'order'::text AS aggregate_type, order_id, status, reason, customer_id, currency, total,
       accepted_at, processed_at
FROM orders;

-- Name and price of each product, without the stock: products itself changes with every order, its catalogue a few times a day, and
-- capturing the one to find the other would decode every order's stock movement for nothing.
CREATE TABLE catalogue (
    sku   text PRIMARY KEY,
    name  text           NOT NULL,
    price numeric(19, 4) NOT NULL
);

INSERT INTO catalogue SELECT sku, name, price FROM products;

CREATE FUNCTION follow_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM catalogue; -- not TRUNCATE: each product gets its tombstone
        RETURN NULL;
    END IF;
    IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND NEW.sku <> OLD.sku) THEN
        DELETE FROM catalogue WHERE sku = OLD.sku;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO catalogue AS c VALUES (NEW.sku, NEW.name, NEW.price)
        ON CONFLICT (sku) DO UPDATE SET name = EXCLUDED.name, price = EXCLUDED.price
        WHERE (c.name, c.price) IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.price);
    END IF;
    RETURN NULL;
END $$;

-- "OF sku, name, price": an update of the stock does not even reach the function.
CREATE TRIGGER catalogue_of_products AFTER INSERT OR DELETE OR UPDATE OF sku, name, price ON products
    FOR EACH ROW EXECUTE FUNCTION follow_products();
CREATE TRIGGER catalogue_of_no_products AFTER TRUNCATE ON products EXECUTE FUNCTION follow_products();
