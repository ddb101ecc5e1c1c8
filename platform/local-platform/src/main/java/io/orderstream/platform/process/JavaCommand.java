package io.orderstream.platform.process;

import java.nio.file.Path;
import java.util.List;

/** The java program that runs this process also runs the parts. */
public final class JavaCommand {
    private JavaCommand() {}

    public static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * How brokers and services compile: as the JVM does by itself, or, with the system property {@code orders.quick-starts}, with the
     * first compiler alone. The optimising one takes a third of the processor time of a start and most of the first minute's, and pays
     * only in processes that live longer than in a drill or a test.
     */
    public static List<String> compiler() {
        return Boolean.getBoolean("orders.quick-starts") ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }
}
