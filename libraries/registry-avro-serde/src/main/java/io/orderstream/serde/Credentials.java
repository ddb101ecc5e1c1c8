package io.orderstream.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The {@code Authorization} header for an address, or none. */
final class Credentials {
    private final AvroSerdeConfig config;

    Credentials(AvroSerdeConfig config) {
        this.config = config;
    }

    /** @throws ConfigException for a source that is not supported, or that lacks its value */
    @Nullable
    String headerFor(URI address) {
        var bearer = config.getString(AvroSerdeConfig.BEARER_SOURCE);
        if (!bearer.isEmpty()) {
            require(AvroSerdeConfig.BEARER_SOURCE, bearer, "STATIC_TOKEN");
            return "Bearer " + secret(AvroSerdeConfig.BEARER_TOKEN);
        }
        var source = config.getString(AvroSerdeConfig.BASIC_SOURCE);
        if (source.equals("USER_INFO")) {
            return basic(secret(AvroSerdeConfig.BASIC_USER_INFO));
        }
        require(AvroSerdeConfig.BASIC_SOURCE, source, "URL");
        var userInfo = address.getRawUserInfo();
        return userInfo == null ? null : basic(URLDecoder.decode(userInfo.replace("+", "%2B"), UTF_8));
    }

    private static void require(String setting, String given, String supported) {
        if (!given.equals(supported)) {
            throw new ConfigException(setting, given, "is not supported; " + supported + " is");
        }
    }

    private String secret(String setting) {
        var value = config.getPassword(setting).value();
        if (value.isEmpty()) {
            throw new ConfigException(setting, "", "must be set for the chosen credentials source");
        }
        return value;
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(UTF_8));
    }
}
