package io.orderstream.verification.ledger;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The one mapping between a ledger's lines and {@link LedgerEntry}. */
final class LedgerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    static final ObjectWriter WRITER = MAPPER.writerFor(LedgerEntry.class);
    static final ObjectReader READER = MAPPER.readerFor(LedgerEntry.class);

    private LedgerJson() {}
}
