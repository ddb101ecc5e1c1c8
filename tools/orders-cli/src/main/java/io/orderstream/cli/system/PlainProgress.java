package io.orderstream.cli.system;

import java.io.PrintWriter;
import java.time.Duration;

/** One line per part, when it is ready. */
record PlainProgress(PrintWriter out) implements ProgressDisplay {
    @Override
    public void ready(String part, Duration took) {
        print(ProgressDisplay.line(part, "ready after", took));
    }

    @Override
    public void failed(String part) {
        print("  " + part + " failed; stopping what was started");
    }

    private void print(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    @Override
    public void close() {}
}
