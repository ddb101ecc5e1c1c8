package io.orderstream.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, and as somebody whom /etc/passwd does not know (a container's user that is only a number). In a
 * user namespace without a mapping anyone is nobody to the program, while the files stay his own. unshare replaces itself by the
 * command, so the pid stays as well.
 */
final class Unprivileged {
    /** What Java calls a user without a name. */
    private static final String NAMELESS = "?";

    private static final boolean NOBODY_INSTEAD = List.of("root", NAMELESS).contains(System.getProperty("user.name"));

    private Unprivileged() {}

    static List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (NOBODY_INSTEAD) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
