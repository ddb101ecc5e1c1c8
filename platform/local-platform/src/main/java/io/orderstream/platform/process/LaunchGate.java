package io.orderstream.platform.process;

/**
 * Shut at the end of a JVM that kills what it has started: its other threads run on meanwhile, and would start again what they
 * find dead.
 */
public final class LaunchGate {
    private static final Object LOCK = new Object();
    private static boolean shut;

    private LaunchGate() {}

    /** From now on nothing is launched, and of everything that was there is a pid file. */
    public static void shut() {
        synchronized (LOCK) {
            shut = true;
        }
    }

    /**
     * @param launch starts a process and writes its pid file
     * @return false, if it was not done because the gate is shut
     */
    static boolean pass(Runnable launch) {
        synchronized (LOCK) {
            if (!shut) {
                launch.run();
            }
            return !shut;
        }
    }
}
