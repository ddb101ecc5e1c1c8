package io.orderstream.cli.system;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line per part, drawn again several times a second with the seconds that went by. */
final class LiveProgress implements ProgressDisplay {
    private static final int REDRAW_MILLIS = 200;
    private static final String UP_ONE_LINE = "\033[1A";
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintWriter out;
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private final Map<String, String> finished = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private int drawn;

    LiveProgress(PrintWriter out) {
        this.out = out;
        var _ = ticker.scheduleAtFixedRate(this::draw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void starting(String part) {
        begun.put(part, System.nanoTime());
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        finished.put(part, ProgressDisplay.line(part, "ready   ", took));
    }

    @Override
    public synchronized void failed(String part) {
        finished.put(part, "  " + part + " failed; stopping what was started");
    }

    private synchronized void draw() {
        out.print(UP_ONE_LINE.repeat(drawn));
        begun.forEach((part, nanos) -> out.println(CLEAR_LINE
                + finished.getOrDefault(
                        part, ProgressDisplay.line(part, "starting", Duration.ofNanos(System.nanoTime() - nanos)))));
        out.flush();
        drawn = begun.size();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        draw();
    }
}
