package io.orderstream.serde;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** One of the registry's base addresses: how to log in there, and whether it failed a moment ago. */
final class RegistryAddress {
    private static final long NEVER = Long.MIN_VALUE;

    private final String base;
    private final @Nullable String authorization;
    private volatile long failedAt = NEVER;

    RegistryAddress(String address, Credentials credentials) {
        var uri = parse(address);
        this.authorization = credentials.headerFor(uri);
        // Without the user and password: this text appears in requests, logs and exceptions.
        this.base = withoutUserInfo(uri).replaceAll("/+$", "");
    }

    URI resolve(String path) {
        return URI.create(base + path);
    }

    @Nullable
    String authorization() {
        return authorization;
    }

    boolean failedWithin(Duration pause) {
        var at = failedAt;
        return at != NEVER && System.nanoTime() - at < pause.toNanos();
    }

    void failed() {
        failedAt = System.nanoTime();
    }

    void answered() {
        failedAt = NEVER;
    }

    @Override
    public String toString() {
        return base;
    }

    private static URI parse(String address) {
        try {
            var uri = new URI(address.trim());
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Falls through; the text may hold a password and is not repeated.
        }
        throw new ConfigException("Each address in " + AvroSerdeConfig.URL + " must look like http://host:port/path");
    }

    private static String withoutUserInfo(URI uri) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getScheme() + "://" + uri.getHost() + port + path;
    }
}
