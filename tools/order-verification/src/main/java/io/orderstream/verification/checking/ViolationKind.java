package io.orderstream.verification.checking;

/** Each way in which a guarantee can be broken. None of these may be above 0. */
public enum ViolationKind {
    LOST(
            "lost",
            "accepted, but without effect and no dead letter once lag is 0, or not on the topic where the answer said"),
    DUPLICATE_EFFECTS(
            "duplicateEffects",
            "stored with other lines or another total than its record has, from no record at all, or from a dead-lettered one"),
    PHANTOM("phantom", "every attempt failed, yet a record with its idempotency key is on the topic"),
    OUT_OF_ORDER(
            "outOfOrder",
            "stored from a later record although an earlier one of the same order was there, or from one past the progress"),
    COMMIT_AHEAD("commitAhead", "records by which committed offsets are ahead of the progress in the database"),
    STOCK_MISMATCH(
            "stockMismatch", "products whose initial stock - stock is not the quantity of their confirmed lines"),
    WAREHOUSE_MISMATCH(
            "warehouseMismatch",
            "orders that are not the same in orders, order_lines, warehouse.orders and warehouse.order_lines"),

    NOT_ON_TOPIC("notOnTopic", "accepted, but its record is not where the answer said (counted as lost, too)"),
    UNPROCESSED("unprocessed", "on the topic, but neither stored nor dead-lettered although lag is 0"),
    TWO_ORDERS_FOR_KEY("twoOrdersForKey", "idempotency keys that were accepted as more than one order"),
    INVALID_ROWS(
            "invalidRows", "orders with an unknown status or rejected without a reason, and lines without an order"),
    LAG("lag", "records below the log end offset that the group has not committed"),
    WAREHOUSE_LAG("warehouseLag", "stored orders that the warehouse has not got, although they were waited for");

    private final String label;
    private final String meaning;

    ViolationKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** @return its name in the JSON output */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
