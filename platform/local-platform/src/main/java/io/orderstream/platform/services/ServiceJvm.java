package io.orderstream.platform.services;

import java.util.List;

/** The options that every service process has; a start cache is of use only to a JVM with the ones that it was made with. */
final class ServiceJvm {
    static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    private ServiceJvm() {}
}
