-- An event carries all that the warehouse keeps of an order, so that the warehouse hears of an order when it has had its effect, and of
-- nothing that the consumers refused. Null in events from before. publish_orders stays: what the view gives, the table takes, by place.
ALTER TABLE outbox
    ADD COLUMN lines            json,
    ADD COLUMN record_partition int,
    ADD COLUMN record_offset    bigint;

-- The price as text, lest a reader's JSON library makes a double of it. Written by hand: json_agg would add blanks, and takes longer.
CREATE OR REPLACE VIEW order_events AS
SELECT order_event_id(order_id, status) AS id, 'order'::text AS aggregate_type, order_id, status, reason, customer_id, currency, total,
       accepted_at, processed_at,
       (SELECT '[' || coalesce(string_agg(format('{"sku":%s,"quantity":%s,"unitPrice":"%s"}', to_json(sku), quantity, unit_price),
                                          ',' ORDER BY line_no), '') || ']'
        FROM order_lines AS line
        WHERE line.order_id = orders.order_id)::json AS lines,
       partition AS record_partition, record_offset
FROM orders;
