package io.orderstream.serde;

import com.fasterxml.jackson.databind.JsonNode;

/** What a registry that works can say. Everything else is an exception. */
sealed interface RegistryAnswer {
    record Yes(JsonNode body) implements RegistryAnswer {}

    /**
     * @param code the API's own code, more exact than the status: 40401 subject, 40402 version, 40403 schema not found,
     *     409… incompatible, 422… invalid
     */
    record No(int status, int code, String message) implements RegistryAnswer {
        boolean subjectOrVersionUnknown() {
            return code == 40401 || code == 40402;
        }

        boolean schemaUnknown() {
            return code == 40403;
        }

        boolean incompatible() {
            return status == 409;
        }
    }
}
