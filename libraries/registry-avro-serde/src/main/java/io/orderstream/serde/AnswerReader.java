package io.orderstream.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the registry's own answers from those of whatever stands in its place: a proxy, a login page, a broken process. */
final class AnswerReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> TRY_LATER = Set.of(408, 425, 429);
    private static final int MESSAGE_LENGTH = 300;

    private AnswerReader() {}

    /**
     * @throws RegistryAccessException 401 and 403
     * @throws RegistryUnavailableException anything that is not a well-formed answer of the API
     */
    static RegistryAnswer read(HttpResponse<String> response) {
        int status = response.statusCode();
        var body = parse(response.body());
        if (status == 401 || status == 403) {
            throw new RegistryAccessException("The schema registry refused the credentials: HTTP " + status + " from "
                    + response.uri() + ". Check " + AvroSerdeConfig.BASIC_USER_INFO + " or "
                    + AvroSerdeConfig.BEARER_TOKEN
                    + " and what this user may do.");
        }
        if (status == 200 && body != null) {
            return new RegistryAnswer.Yes(body);
        }
        // A 404 without the API's own code is a wrong address or a proxy: it must not make an id look unknown.
        if (status / 100 == 4
                && !TRY_LATER.contains(status)
                && body != null
                && body.path("error_code").isInt()) {
            return new RegistryAnswer.No(
                    status,
                    body.path("error_code").intValue(),
                    printable(body.path("message").asText("")));
        }
        throw new RegistryUnavailableException("No usable answer from the schema registry: HTTP " + status + " from "
                + response.uri() + (body == null ? ", not JSON" : ""));
    }

    private static @Nullable JsonNode parse(String body) {
        try {
            var tree = JSON.readTree(body);
            return tree == null || tree.isMissingNode() ? null : tree;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The text comes from the network and ends in logs. */
    private static String printable(String text) {
        var shown = text.length() > MESSAGE_LENGTH ? text.substring(0, MESSAGE_LENGTH) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", " ");
    }
}
