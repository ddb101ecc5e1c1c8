package io.orderstream.schemas;

/** The topics, their partition counts and the group that consumes them. The one place for each name. */
public final class Topics {
    private static final String DEAD_LETTER_SUFFIX = "-dlt";

    /** Accepted orders: key = order id as UTF-8, value = {@link io.orderstream.orders.Order} in the Confluent wire format. */
    public static final String ORDERS = "ecommerce-orders";

    /** Records of {@link #ORDERS} that cannot be processed: original key and value bytes, cause in {@link DeadLetterHeaders}. */
    public static final String DEAD_LETTERS = ORDERS + DEAD_LETTER_SUFFIX;

    /** What became of each order, written by Kafka Connect's source {@code outbox}: key = order id, event id in the header {@code id}. */
    public static final String ORDER_STATUS = "ecommerce-order-status";

    /** Name and price of each product, compacted, written by Kafka Connect's source {@code products}: key = SKU. */
    public static final String PRODUCTS = "ecommerce-products";

    /** What the sink into {@code warehouse.orders} cannot convert. */
    public static final String WAREHOUSE_ORDERS_DEAD_LETTERS = "warehouse-orders" + DEAD_LETTER_SUFFIX;

    /** What the sink into {@code warehouse.order_lines} cannot convert. */
    public static final String WAREHOUSE_LINES_DEAD_LETTERS = "warehouse-order-lines" + DEAD_LETTER_SUFFIX;

    /**
     * Partitions of the orders, their dead letters and their status. Changing it moves keys to other partitions: an order's records are then no longer in one
     * partition, and the offset fence of the old partition does not cover the new one.
     */
    public static final int PARTITIONS = 6;

    /**
     * Largest record on a dead-letter topic, in bytes before compression. A dead letter is the original record, perhaps
     * unpacked from a compressed batch of up to 1 MiB, with headers added.
     */
    public static final int LARGEST_DEAD_LETTER_BYTES = 8 * 1024 * 1024;

    /** The consumer group whose effects are in the database. */
    public static final String GROUP = "order-processing";

    /** Subject of the orders' value schema, by the registry's TopicNameStrategy. */
    public static final String ORDERS_SUBJECT = ORDERS + "-value";

    /** @return the name of the dead-letter topic that belongs to the topic */
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }

    /** @return whether dead letters go to the topic, by its name */
    public static boolean holdsDeadLetters(String topic) {
        return topic.endsWith(DEAD_LETTER_SUFFIX);
    }

    private Topics() {}
}
