package io.orderstream.drills;

/** What holds whatever is killed, frozen, cut or full. The texts stand in {@code docs/guarantees.md}, which is made from here. */
public enum Guarantee {
    ACCEPTED_IS_DURABLE(
            "G1",
            "ok ⇒ the order is on the topic (`acks=all`, min ISR) and stays there",
            "fewer than min ISR + 1 replicas lose their disks"),
    ONE_EFFECT_OR_DEAD_LETTER(
            "G2",
            "ok ⇒ after recovery the order has exactly one effect in the database, or is one dead letter with its cause",
            "the database's commit is durable"),
    FAILED_WROTE_NOTHING("G3", "fail ⇒ nothing was written", "always"),
    SAME_KEY_IS_ONE_ORDER(
            "G4",
            "unknown + the same idempotency key again ⇒ one order, one effect, one order id",
            "the client sends the same key"),
    EFFECTS_IN_OFFSET_ORDER(
            "G5",
            "the effects of one order's records happen in offset order; a zombie's writes have no effect",
            "always"),
    COMMIT_NEVER_AHEAD(
            "G6",
            "a committed offset is never ahead of the database (sampled five times a second during the fault)",
            "always"),
    UNPROCESSABLE_IS_DEAD_LETTERED(
            "G7",
            "a record that cannot be processed is a dead letter with its original bytes; its neighbours are processed; the"
                    + " source offset waits for the dead letter's acknowledgement",
            "always"),
    OUTAGE_SKIPS_NOTHING(
            "G8",
            "an outage of database or registry skips nothing and dead-letters nothing; the group keeps its members; work"
                    + " resumes by itself",
            "always"),
    ANSWERED_WITHIN_DEADLINE(
            "G9",
            "every request is answered within 8 s, brokers frozen or not; liveness answers in 200 ms throughout",
            "the machine is not overloaded by others"),
    ORDERLY_HANDOVER(
            "G10",
            "SIGTERM: finish what is being written, commit, leave the group, exit inside 30 s, and the next owner has the"
                    + " rest at once; SIGKILL: at most the last uncommitted slice is redelivered, with no second effect",
            "always"),
    STOCK_CONSERVED("G11", "stock is conserved: initial − current = Σ confirmed quantities", "always"),
    CONNECT_DELIVERS_ALL(
            "G12",
            "every order with an effect, and no other, is one row in the warehouse with the lines of the books, and has its"
                    + " event on the status topic, whichever worker of Kafka Connect dies; an event that comes again has the same id",
            "a worker comes back");

    private final String number;
    private final String text;
    private final String asLongAs;

    Guarantee(String number, String text, String asLongAs) {
        this.number = number;
        this.text = text;
        this.asLongAs = asLongAs;
    }

    /** @return how the page counts it */
    String number() {
        return number;
    }

    public String text() {
        return text;
    }

    public String asLongAs() {
        return asLongAs;
    }
}
