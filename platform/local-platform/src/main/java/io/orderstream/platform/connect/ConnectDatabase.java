package io.orderstream.platform.connect;

import io.orderstream.platform.database.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Connect's part of the database: roles, publications, warehouse.
 *
 * @param script the same that psql runs elsewhere; it takes the passwords as settings of the session
 */
public record ConnectDatabase(Path script, Credentials owner, ConnectPasswords passwords) {

    /** May be repeated; also lets go of a slot that can never be read again. */
    public void prepare() {
        try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
                var settings = connection.prepareStatement(
                        "SELECT set_config('connect.source_password', ?, false), set_config('connect.warehouse_password', ?, false)");
                var statement = connection.createStatement()) {
            settings.setString(1, passwords.source());
            settings.setString(2, passwords.warehouse());
            settings.execute();
            statement.execute(Files.readString(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("preparing the database for Kafka Connect failed: " + e.getMessage(), e);
        }
    }
}
