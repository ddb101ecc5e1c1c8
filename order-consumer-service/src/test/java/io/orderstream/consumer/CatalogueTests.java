package io.orderstream.consumer;

import io.orderstream.instruments.Catalogue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CatalogueTests {
    @Test
    void theDocumentListsExactlyWhatTheCodeDeclares() throws IOException {
        Catalogue.of("io.orderstream.consumer").assertIsListedIn("observability.md");
    }
}
