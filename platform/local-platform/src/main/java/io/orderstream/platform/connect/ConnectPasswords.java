package io.orderstream.platform.connect;

/** Of the database roles that the connectors use; the sources' and the sinks'. */
public record ConnectPasswords(String source, String warehouse) {
    /** Without the passwords. */
    @Override
    public String toString() {
        return "passwords of Connect's database roles";
    }
}
