package io.orderstream.platform.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an HTTP health endpoint. */
public final class HttpProbe {
    private static final int BOUND_MILLIS = 2_000;

    private HttpProbe() {}

    /** Whether the answer is 200, within two seconds. */
    public static boolean ok(URI address) {
        try {
            // Not the JDK's HttpClient: its selector thread and pool are much for one request.
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(BOUND_MILLIS);
            connection.setReadTimeout(BOUND_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
