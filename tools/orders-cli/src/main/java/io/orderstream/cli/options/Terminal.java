package io.orderstream.cli.options;

/** Whether a person is looking. */
public final class Terminal {
    private Terminal() {}

    /** @return true if both input and output are a terminal, so that a line may be drawn over and over */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again where there is no terminal; a JDK 24 does not
    public static boolean isInteractive() {
        var console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
