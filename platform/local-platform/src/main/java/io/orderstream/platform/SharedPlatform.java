package io.orderstream.platform;

import io.orderstream.platform.folders.Folders;
import io.orderstream.running.StateFolder;
import java.nio.file.Path;

/**
 * One broker, one registry and one database for all integration tests of a JVM, started when the first asks and killed
 * when the JVM ends. They are in the folder that failsafe names in the system property {@code orders.shared-platform}, another for each
 * JVM, wiped at the start; the logs stay for reading.
 */
public final class SharedPlatform {
    private SharedPlatform() {}

    /** With the system's topics and schema; tests that need an empty topic or database make their own. */
    public static LocalPlatform get() {
        return Holder.PLATFORM;
    }

    /** Initialised by the first who asks; others wait. */
    private static final class Holder {
        static final LocalPlatform PLATFORM = start();

        private static LocalPlatform start() {
            var folder = Path.of(System.getProperty("orders.shared-platform", "target/platform"));
            // A test run that was killed left its processes behind.
            new StrayProcesses(new StateFolder(folder)).kill();
            Folders.delete(folder);
            var platform = LocalPlatform.start(folder, 1);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::kill, "kill-platform"));
            return platform;
        }
    }
}
