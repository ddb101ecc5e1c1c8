package io.orderstream.verification.reading;

import io.orderstream.verification.checking.Content;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes one digest of an order, whether it comes from a record or from rows. Amounts count by value, not by their scale. */
final class ContentDigest {
    private final MessageDigest sha;
    private final StringBuilder text = new StringBuilder(512);
    private BigDecimal sum = BigDecimal.ZERO;

    ContentDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Begins the next order. */
    ContentDigest order(String customerId, String currency) {
        text.setLength(0);
        sum = BigDecimal.ZERO;
        field(customerId);
        field(currency);
        return this;
    }

    ContentDigest line(String sku, int quantity, BigDecimal unitPrice) {
        sum = sum.add(unitPrice.multiply(BigDecimal.valueOf(quantity)));
        field(sku);
        field(Integer.toString(quantity));
        field(plain(unitPrice));
        return this;
    }

    /** With the sum of its lines as its total. */
    Content finish() {
        return finish(sum);
    }

    /** With the total that somebody wrote down for it. */
    Content finish(BigDecimal total) {
        field(plain(total));
        var digest = ByteBuffer.wrap(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new Content(digest.getLong(), digest.getLong());
    }

    /** With its length before it, so that no two lists of fields look the same. */
    private void field(String value) {
        text.append(value.length()).append(':').append(value);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
