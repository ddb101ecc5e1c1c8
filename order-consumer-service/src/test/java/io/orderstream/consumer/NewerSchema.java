package io.orderstream.consumer;

import io.orderstream.orders.Order;
import io.orderstream.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** The order's schema with an optional field at its end, as a producer of tomorrow writes it. */
record NewerSchema(int id) {
    private static final byte NO_NOTE = 0;

    static NewerSchema register(String registryUrl) {
        var body = JsonMapper.shared().createObjectNode().put("schema", schema().toString());
        var request = HttpRequest.newBuilder(
                        URI.create(registryUrl + "/subjects/" + Topics.ORDERS_SUBJECT + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            var id = Pattern.compile("\"id\"\\s*:\\s*(\\d+)").matcher(answer);
            if (!id.find()) {
                throw new IllegalStateException("No id in " + answer);
            }
            return new NewerSchema(Integer.parseInt(id.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same order, written with this schema. */
    ProducerRecord<byte[], byte[]> rewrite(ProducerRecord<byte[], byte[]> record) {
        var value = record.value();
        var rewritten = ByteBuffer.allocate(value.length + 1)
                .put(value)
                .put(NO_NOTE)
                .putInt(1, id)
                .array();
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), rewritten);
    }

    private static Schema schema() {
        var order = Order.getClassSchema();
        var fields = new ArrayList<Field>();
        order.getFields().forEach(field -> fields.add(new Field(field, field.schema())));
        var text = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        fields.add(new Field("note", text, "", Objects.requireNonNull(Field.NULL_DEFAULT_VALUE)));
        return Schema.createRecord(order.getName(), order.getDoc(), order.getNamespace(), false, fields);
    }
}
