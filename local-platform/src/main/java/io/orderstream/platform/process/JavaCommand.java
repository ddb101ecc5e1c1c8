package io.orderstream.platform.process;

import java.nio.file.Path;

/** The java program that runs this process also runs the parts. */
public final class JavaCommand {
    private JavaCommand() {}

    public static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
