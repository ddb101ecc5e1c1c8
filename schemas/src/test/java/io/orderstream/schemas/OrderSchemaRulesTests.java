package io.orderstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.orders.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class OrderSchemaRulesTests {
    private static final LogicalType MONEY = LogicalTypes.decimal(19, 4);

    private final Schema order = parsed();

    @Test
    void everyRecordAndFieldIsDocumented() {
        for (var schema : named(order)) {
            assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
            if (schema.getType() == Schema.Type.RECORD) {
                assertThat(schema.getFields())
                        .allSatisfy(field ->
                                assertThat(field.doc()).as(field.name()).isNotBlank());
            }
        }
    }

    /** Without a default, a reader that lacks a new symbol cannot read the whole record. */
    @Test
    void noEnumIsWithoutADefault() {
        assertThat(enumsWithoutADefault(order)).isEmpty();
        // The order has no enum yet; one that comes without a default is found.
        var with = SchemaBuilder.enumeration("With").defaultSymbol("A").symbols("A");
        var without = SchemaBuilder.enumeration("Without").symbols("A");
        var record =
                SchemaBuilder.record("Record").fields().name("one").type(with).noDefault();
        assertThat(enumsWithoutADefault(record.name("other")
                        .type()
                        .array()
                        .items(without)
                        .noDefault()
                        .endRecord()))
                .containsExactly(without);
    }

    private static List<Schema> enumsWithoutADefault(Schema schema) {
        return named(schema).stream()
                .filter(each -> each.getType() == Schema.Type.ENUM && each.getEnumDefault() == null)
                .toList();
    }

    @Test
    void moneyIsADecimalOfFourFractionDigits() {
        assertThat(type(order, "total").getLogicalType()).isEqualTo(MONEY);
        assertThat(type(type(order, "lines").getElementType(), "unitPrice").getLogicalType())
                .isEqualTo(MONEY);
        assertThat(named(order))
                .filteredOn(schema -> schema.getType() == Schema.Type.RECORD)
                .flatExtracting(Schema::getFields)
                .noneMatch(field -> field.schema().getType() == Schema.Type.DOUBLE
                        || field.schema().getType() == Schema.Type.FLOAT);
    }

    @Test
    void timesAreMicrosecondsInUtc() {
        assertThat(type(order, "acceptedAt").getLogicalType()).isEqualTo(LogicalTypes.timestampMicros());
    }

    @Test
    void generatedClassIsOfThisSchema() {
        assertThat(Order.getClassSchema().getFullName()).isEqualTo(order.getFullName());
        assertThat(Order.getClassSchema().getFields())
                .extracting(Schema.Field::name)
                .isEqualTo(order.getFields().stream().map(Schema.Field::name).toList());
    }

    private static Schema type(Schema record, String field) {
        return record.getField(field).schema();
    }

    private static List<Schema> named(Schema schema) {
        var found = new ArrayList<Schema>();
        switch (schema.getType()) {
            case RECORD -> {
                found.add(schema);
                schema.getFields().forEach(field -> found.addAll(named(field.schema())));
            }
            case ENUM, FIXED -> found.add(schema);
            case ARRAY -> found.addAll(named(schema.getElementType()));
            case MAP -> found.addAll(named(schema.getValueType()));
            case UNION -> schema.getTypes().forEach(branch -> found.addAll(named(branch)));
            default -> {}
        }
        return found;
    }

    private static Schema parsed() {
        try (var avsc = Objects.requireNonNull(Order.class.getResourceAsStream("/avro/Order.avsc"))) {
            return new Schema.Parser().parse(avsc);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
