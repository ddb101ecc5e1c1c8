package io.orderstream.connect.supervision;

/**
 * What can fail and be restarted by itself.
 *
 * @param task its number, or {@link #CONNECTOR} for the connector itself, which makes the tasks' configurations
 */
record ConnectorOrTask(String connector, int task) {
    static final int CONNECTOR = -1;

    /** Below the worker's address. */
    String restartPath() {
        return "/connectors/" + connector + (task == CONNECTOR ? "/restart" : "/tasks/" + task + "/restart");
    }

    @Override
    public String toString() {
        return task == CONNECTOR ? connector : connector + "-" + task;
    }
}
