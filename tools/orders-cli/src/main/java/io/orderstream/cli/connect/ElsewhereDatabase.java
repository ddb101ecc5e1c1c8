package io.orderstream.cli.connect;

import io.orderstream.platform.connect.ConnectDatabase;
import io.orderstream.platform.connect.ConnectPasswords;
import io.orderstream.platform.database.Credentials;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.running.CommandFailedException;

/** The database of a system that something else runs. Its logins come by the environment, since arguments are seen by everybody. */
final class ElsewhereDatabase {
    static final String VARIABLES =
            "DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD, CONNECT_SOURCE_PASSWORD, CONNECT_WAREHOUSE_PASSWORD";

    private ElsewhereDatabase() {}

    static ConnectDatabase fromEnvironment() {
        return new ConnectDatabase(
                Distribution.ofThisBuild().connectDatabase(),
                new Credentials(variable("DATABASE_URL"), variable("DATABASE_USER"), variable("DATABASE_PASSWORD")),
                new ConnectPasswords(variable("CONNECT_SOURCE_PASSWORD"), variable("CONNECT_WAREHOUSE_PASSWORD")));
    }

    private static String variable(String name) {
        var value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw CommandFailedException.because("the variable " + name + " is not set; needed are " + VARIABLES);
        }
        return value;
    }
}
