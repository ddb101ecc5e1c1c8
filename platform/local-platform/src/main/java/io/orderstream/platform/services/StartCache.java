package io.orderstream.platform.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A service's classes as the JVM needs them to start, loaded and linked and with what the compiler learned (JEP 483, 514,
 * 515), beside the boot jar's unpacked form, because the JVM takes nothing from jars inside of a jar. Of one content of the
 * jar, one JDK and one set of options; where it is missing the boot jar is started, where it does not fit the JVM goes on
 * without it.
 *
 * @param folder this cache's own; exists when the cache was or is being made
 */
record StartCache(Path folder) {
    private static final String CACHE = "start.aot";

    /** @param caches folder of the caches of all services and builds */
    static StartCache of(Path caches, Path jar) {
        var jvm = System.getProperty("java.vm.version") + ServiceJvm.OPTIONS;
        return new StartCache(
                caches.resolve("%s-%08x-%08x".formatted(service(jar), JarContent.digest(jar), jvm.hashCode())));
    }

    static String service(Path jar) {
        return jar.getFileName().toString().replace(".jar", "");
    }

    boolean exists() {
        return Files.exists(file());
    }

    Path file() {
        return folder.resolve(CACHE);
    }

    /** Where the training writes it, so that a broken-off training leaves no cache. */
    Path unfinished() {
        return folder.resolve(CACHE + ".unfinished");
    }

    Path jar(Path bootJar) {
        return folder.resolve("app").resolve(bootJar.getFileName());
    }

    /** What follows {@code java} for a service. */
    List<String> arguments(Path bootJar) {
        var arguments = new ArrayList<>(ServiceJvm.OPTIONS);
        if (exists()) {
            arguments.add("-XX:AOTCache=" + file());
        }
        arguments.add("-jar");
        arguments.add((exists() ? jar(bootJar) : bootJar).toString());
        return arguments;
    }
}
