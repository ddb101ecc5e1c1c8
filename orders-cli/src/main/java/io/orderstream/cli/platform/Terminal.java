package io.orderstream.cli.platform;

/** Whether somebody watches. */
final class Terminal {
    private Terminal() {}

    static boolean interactive() {
        var console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
