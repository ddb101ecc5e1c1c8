package io.orderstream.platform.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes another JVM collect its garbage, so that what it has in use is what it needs. */
public final class FullCollection {
    private static final int PATIENCE_SECONDS = 20;

    private FullCollection() {}

    /**
     * Returns when it is over, or when the JVM has not answered for 20 s.
     *
     * @param pid of a JVM of the same user
     */
    public static void of(long pid) throws IOException {
        var jcmd = Path.of(JavaCommand.path()).resolveSibling("jcmd").toString();
        var process = AllowedEnvironment.program(List.of(jcmd, Long.toString(pid), "GC.run"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
