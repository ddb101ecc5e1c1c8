-- What the shop sells. initial_stock - stock is, at any time, the quantity of the product's CONFIRMED lines.
CREATE TABLE products (
    sku           text PRIMARY KEY,
    name          text           NOT NULL,
    price         numeric(19, 4) NOT NULL CHECK (price >= 0),
    stock         bigint         NOT NULL CHECK (stock >= 0),
    initial_stock bigint         NOT NULL CHECK (initial_stock >= 0)
) WITH (fillfactor = 50); -- stock changes all the time and is in no index: room for updates within the page

-- One row per order that had its effect. The primary key is the last word on repeats.
CREATE TABLE orders (
    order_id            uuid PRIMARY KEY,
    customer_id         text           NOT NULL CHECK (length(customer_id) BETWEEN 1 AND 255),
    currency            text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    total               numeric(19, 4) NOT NULL CHECK (total >= 0),
    status              text           NOT NULL CHECK (status IN ('CONFIRMED', 'REJECTED')),
    reason              text,
    partition           int            NOT NULL,
    record_offset       bigint         NOT NULL,
    accepted_at         timestamptz    NOT NULL,
    processed_at        timestamptz    NOT NULL,
    processed_by        text           NOT NULL,
    request_fingerprint text           NOT NULL,
    CHECK ((status = 'REJECTED') = (reason IS NOT NULL))
);

CREATE INDEX orders_by_customer ON orders (customer_id, accepted_at DESC);

CREATE TABLE order_lines (
    order_id   uuid           NOT NULL REFERENCES orders,
    line_no    int            NOT NULL,
    sku        text           NOT NULL,
    quantity   int            NOT NULL CHECK (quantity > 0),
    unit_price numeric(19, 4) NOT NULL CHECK (unit_price >= 0),
    PRIMARY KEY (order_id, line_no)
);

-- The offset fence: compared and set in the transaction of the effects.
CREATE TABLE partition_progress (
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL CHECK (next_offset >= 0),
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 10);

-- Where a record went that could not be processed. The record itself is on the dead-letter topic.
CREATE TABLE dead_letters (
    topic            text        NOT NULL,
    partition        int         NOT NULL,
    record_offset    bigint      NOT NULL,
    reason           text        NOT NULL,
    detail           text        NOT NULL,
    dead_lettered_at timestamptz NOT NULL,
    dead_lettered_by text        NOT NULL,
    PRIMARY KEY (topic, partition, record_offset)
);
