package io.orderstream.platform.database;

/** Whom the database lets in, and to where. */
public record Credentials(String jdbcUrl, String user, String password) {
    /** The same server and user, another database. */
    public Credentials withDatabase(String name) {
        return new Credentials(jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/') + 1) + name, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
