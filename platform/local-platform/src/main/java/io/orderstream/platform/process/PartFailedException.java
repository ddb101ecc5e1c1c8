package io.orderstream.platform.process;

import java.nio.file.Path;
import java.util.List;

/** A part ended while it should start, or did not get ready in its time. */
public final class PartFailedException extends RuntimeException {
    private final String part;
    private final Path log;
    private final List<String> lastLines;

    PartFailedException(String part, String what, Path log) {
        super(part + " " + what);
        this.part = part;
        this.log = log;
        this.lastLines = LogTail.of(log, 15);
    }

    public String part() {
        return part;
    }

    public Path log() {
        return log;
    }

    /** The end of its log when it failed. */
    public List<String> lastLines() {
        return lastLines;
    }
}
