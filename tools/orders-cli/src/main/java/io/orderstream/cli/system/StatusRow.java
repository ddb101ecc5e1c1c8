package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.PartState;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One part's line in the status. */
record StatusRow(String name, PartState state, OptionalLong pid, int port, long residentBytes) {
    static final String HEADER = String.format("%-12s %-9s %8s %6s %9s", "PART", "STATE", "PID", "PORT", "MEMORY");

    /** Asks all parts at the same time: one that hangs would otherwise hold up the others. */
    static List<StatusRow> of(List<Part> parts) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<StatusRow>> questions = parts.stream()
                    .<Callable<StatusRow>>map(part -> () -> of(part))
                    .toList();
            return executor.invokeAll(questions).stream().map(StatusRow::answer).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static StatusRow of(Part part) {
        return new StatusRow(part.name(), part.state(), part.pid(), part.ports().getFirst(), part.residentBytes());
    }

    private static StatusRow answer(Future<StatusRow> question) {
        try {
            return question.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    String text() {
        var shown = pid.isPresent() ? Long.toString(pid.getAsLong()) : "-";
        return String.format(
                Locale.ROOT,
                "%-12s %-9s %8s %6d %6d MB",
                name,
                state.name().toLowerCase(Locale.ROOT),
                shown,
                port,
                residentBytes / 1_000_000);
    }
}
