package io.orderstream.containers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the service in the same container whether it is ready; the exit status is the answer. An image without curl needs one. */
public final class HealthCheck {
    private static final int BOUND_MILLIS = 4_000;

    private HealthCheck() {}

    public static void main(String[] arguments) {
        System.exit(ready(System.getenv("MANAGEMENT_SERVER_PORT")) ? 0 : 1);
    }

    static boolean ready(String port) {
        return status("GET", "http://127.0.0.1:" + port + "/actuator/health/readiness") == 200;
    }

    /** @return the HTTP status, or -1 if there was no answer; {@link HttpURLConnection} starts in half the time of the new client */
    static int status(String method, String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(BOUND_MILLIS);
            connection.setReadTimeout(BOUND_MILLIS);
            var status = connection.getResponseCode();
            System.out.println(status + " " + address);
            return status;
        } catch (IOException e) {
            System.out.println(e.getMessage() + " " + address);
            return -1;
        }
    }
}
