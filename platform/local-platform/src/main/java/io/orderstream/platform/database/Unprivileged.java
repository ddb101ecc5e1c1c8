package io.orderstream.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace without a mapping root is nobody to the program, while the files
 * stay its own. unshare replaces itself by the command, so the pid stays as well.
 */
final class Unprivileged {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Unprivileged() {}

    static List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
