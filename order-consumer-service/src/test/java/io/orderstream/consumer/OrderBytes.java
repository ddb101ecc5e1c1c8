package io.orderstream.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.orders.Order;
import io.orderstream.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** An order as bytes in the wire format, made without the serde that the service reads them with. */
final class OrderBytes {
    private final int schemaId;

    OrderBytes(String registryUrl) {
        schemaId = latestId(registryUrl);
    }

    byte[] key(Order order) {
        return order.getOrderId().getBytes(UTF_8);
    }

    byte[] value(Order order) {
        try {
            var out = new ByteArrayOutputStream();
            out.write(0);
            out.write(ByteBuffer.allocate(4).putInt(schemaId).array());
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<>(Order.class).write(order, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int latestId(String registryUrl) {
        var uri = URI.create(registryUrl + "/subjects/" + Topics.ORDERS_SUBJECT + "/versions/latest");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            var id = Pattern.compile("\"id\"\\s*:\\s*(\\d+)").matcher(answer.body());
            if (!id.find()) {
                throw new IllegalStateException("No id in " + answer.body());
            }
            return Integer.parseInt(id.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
