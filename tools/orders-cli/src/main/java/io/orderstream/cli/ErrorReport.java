package io.orderstream.cli;

import io.orderstream.platform.process.PartFailedException;
import io.orderstream.running.CommandFailedException;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the user on stderr what went wrong; stack traces are for the log. */
final class ErrorReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        var err = command.getErr();
        switch (failure) {
            case CommandFailedException refused -> {
                err.println("orders: " + refused.getMessage());
                return refused.isWrongArgument() ? ExitCode.USAGE : ExitCode.SOFTWARE;
            }
            case PartFailedException part -> explain(part, err);
            default -> {
                LoggerFactory.getLogger(ErrorReport.class).error("command failed", failure);
                err.println("orders: " + (failure.getMessage() == null ? failure : failure.getMessage()));
            }
        }
        return ExitCode.SOFTWARE;
    }

    private static void explain(PartFailedException failure, PrintWriter err) {
        err.println("orders: " + failure.getMessage());
        if (!failure.lastLines().isEmpty()) {
            err.println("The end of " + failure.log() + ":");
            failure.lastLines().forEach(line -> err.println("  | " + line));
        }
    }
}
