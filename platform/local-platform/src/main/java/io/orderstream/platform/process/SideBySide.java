package io.orderstream.platform.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does several things at the same time. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Starts all and waits until each is ready.
     *
     * @throws PartFailedException of the first that fails; the others' start is broken off, but what runs is left running
     */
    public static void start(List<Part> parts, Progress progress) {
        forEach(parts, part -> {
            var begun = System.nanoTime();
            progress.starting(part.name());
            try {
                part.start();
            } catch (RuntimeException e) {
                progress.failed(part.name());
                throw e;
            }
            progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begun));
        });
    }

    /** Returns when all have ended. */
    public static void stop(List<Part> parts) {
        forEach(parts, Part::stop);
    }

    /** Returns when all have ended; the first that fails breaks the others off, and its failure is thrown. */
    public static void run(List<Runnable> works) {
        forEach(works, Runnable::run);
    }

    private static <T> void forEach(List<T> parts, Consumer<T> action) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var running = new ExecutorCompletionService<Void>(executor);
        try {
            for (var part : parts) {
                Callable<Void> task = () -> {
                    action.accept(part);
                    return null;
                };
                var _ = running.submit(task);
            }
            for (var part = 0; part < parts.size(); part++) {
                running.take().get();
            }
        } catch (ExecutionException | CancellationException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            executor.shutdownNow();
            // Until nobody can launch anything any more: the caller may want to stop what was started.
            executor.close();
        }
    }
}
