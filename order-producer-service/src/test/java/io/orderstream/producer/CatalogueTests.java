package io.orderstream.producer;

import io.orderstream.instruments.Catalogue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CatalogueTests {
    @Test
    void theDocumentListsExactlyWhatTheCodeDeclares() throws IOException {
        Catalogue.of("io.orderstream.producer").assertIsListedIn("observability-producer.md");
    }
}
