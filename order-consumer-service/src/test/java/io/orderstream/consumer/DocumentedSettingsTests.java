package io.orderstream.consumer;

import io.orderstream.rules.DeclaredSettings;
import io.orderstream.rules.DocumentedSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentedSettingsTests {
    @Test
    void theDocumentListsExactlyTheSettingsThatThereAreAndTheirDefaults() throws IOException {
        DocumentedSettings.in("README.md").assertAreThoseOf(DeclaredSettings.of("io.orderstream.consumer"));
    }
}
