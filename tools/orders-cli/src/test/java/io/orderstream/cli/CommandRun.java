package io.orderstream.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** {@code ./orders …} as its user sees it, without a process of its own: what it printed, and how it ended. */
public record CommandRun(int exitCode, String output) {
    public static CommandRun orders(String... arguments) {
        var written = new StringWriter();
        var writer = new PrintWriter(written);
        var line = Orders.commandLine().setOut(writer).setErr(writer);
        var exitCode = line.execute(arguments);
        writer.flush();
        return new CommandRun(exitCode, written.toString());
    }
}
