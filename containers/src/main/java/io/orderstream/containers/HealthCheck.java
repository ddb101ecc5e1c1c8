package io.orderstream.containers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks what runs in the same container whether it is ready; the exit status is the answer. An image without curl needs one. */
public final class HealthCheck {
    private static final int BOUND_MILLIS = 4_000;

    private HealthCheck() {}

    /** @param arguments the address to ask, if it is not a service's */
    public static void main(String[] arguments) {
        System.exit(status("GET", arguments.length > 0 ? arguments[0] : service()) == 200 ? 0 : 1);
    }

    private static String service() {
        return "http://127.0.0.1:" + System.getenv("MANAGEMENT_SERVER_PORT") + "/actuator/health/readiness";
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
