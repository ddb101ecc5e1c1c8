package io.orderstream.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes further databases in a running server. */
public record DatabaseCreation(Credentials server) {

    /** @param name of letters, digits and underscores, and not there yet */
    public Credentials create(String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database's name: " + name);
        }
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return server.withDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException("making the database " + name + " failed", e);
        }
    }
}
