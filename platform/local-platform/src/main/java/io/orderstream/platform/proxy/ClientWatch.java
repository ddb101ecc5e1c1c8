package io.orderstream.platform.proxy;

import java.util.function.Supplier;

/**
 * Looks at everything that one client sends on one connection, from its first byte on, cut into pieces anywhere. One
 * instance for each connection, called by one thread at a time.
 */
@FunctionalInterface
public interface ClientWatch {
    /** Sees nothing, ever. */
    Supplier<ClientWatch> NOTHING = () -> (bytes, length) -> false;

    /**
     * @param bytes the next piece, of which the first {@code length} count
     * @return true if what is looked for ends in this piece
     */
    boolean sees(byte[] bytes, int length);

    /** Sees a sequence of bytes, for instance an order's id inside of a produce request. */
    static Supplier<ClientWatch> sequence(byte[] wanted) {
        return () -> new SequenceWatch(wanted.clone());
    }

    /** Sees a PostgreSQL client's COMMIT, by its text or as the prepared statement that pgjdbc makes of it. */
    static Supplier<ClientWatch> postgresCommit() {
        return PostgresCommitWatch::new;
    }
}
