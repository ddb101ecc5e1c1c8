package io.orderstream.platform.database;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.Launch;
import io.orderstream.platform.process.Leftovers;
import io.orderstream.platform.process.Signal;
import io.orderstream.running.StateFolder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A PostgreSQL server with one database. */
public record DatabaseBlueprint(int port, StateFolder state, Distribution distribution) implements Blueprint {
    private static final String USER = "orders";

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    /** To the database {@code orders}. */
    public Credentials credentials() {
        return new Credentials(
                "jdbc:postgresql://127.0.0.1:" + port + "/orders",
                USER,
                passwordFile().password());
    }

    @Override
    public boolean ready() {
        var login = credentials();
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), properties)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Fast shutdown. SIGTERM would wait until the last client has left. */
    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    @Override
    public Duration stopBound() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Launch prepare() {
        var programs = new DatabasePrograms(distribution.databasePrograms()).unpacked();
        new DatabaseFolder(folder(), programs, state.log(name())).createIfMissing(USER, passwordFile());
        var arguments = Stream.concat(Stream.of("-D", folder().toString()), DatabaseSettings.arguments(port));
        return new Launch(
                Unprivileged.command(programs.resolve("bin/postgres"), arguments.toList()), Map.of(), folder());
    }

    /** A killed postmaster's children end by themselves, but not at once; until then no other may open the folder. */
    @Override
    public void clearLeftovers() {
        Leftovers.endAllIn(folder());
    }

    private Path folder() {
        return state.data().resolve(name());
    }

    private PasswordFile passwordFile() {
        return new PasswordFile(state.data().resolve("database.password"));
    }
}
