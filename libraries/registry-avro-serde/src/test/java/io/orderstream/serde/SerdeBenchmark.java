package io.orderstream.serde;

import io.orderstream.orders.Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Operations per second on one thread, beside Avro alone. Not a test: run its main with the test class path and
 * {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.orderstream.orders}, which only Avro's own reader needs.
 */
public final class SerdeBenchmark {
    private static final int RUNS = 5;
    private static final long RUN_NANOS = 1_000_000_000L;

    private final Order order = Orders.golden();
    private volatile Object sink = "";

    private interface Operation {
        Object run() throws IOException;
    }

    private SerdeBenchmark() {}

    public static void main(String[] args) throws IOException {
        try (var fake = new FakeRegistry(FakeRegistry.serving(Orders.schema()));
                var serializer = Serdes.<Order>serializer(fake.url(), Map.of());
                var deserializer = Serdes.<Order>specific(fake.url())) {
            new SerdeBenchmark().compare(serializer, deserializer);
        }
    }

    private void compare(AvroSerializer<Order> serializer, AvroDeserializer<Order> deserializer) throws IOException {
        var payload = Serdes.write(serializer, "t", order);
        System.out.printf(
                "order of %d bytes, median of %d runs of %d s%n", payload.length, RUNS, RUN_NANOS / 1_000_000_000);
        var write = rawWrite();
        var read = rawRead((byte[]) write.run());
        report("serialize", write, () -> Serdes.write(serializer, "t", order));
        report("deserialize", read, () -> Serdes.read(deserializer, "t", payload));
    }

    private Operation rawWrite() {
        var writer = new SpecificDatumWriter<Order>(Order.getClassSchema(), SpecificData.getForClass(Order.class));
        var bytes = new ByteArrayOutputStream(512);
        var reused = new BinaryEncoder[1];
        return () -> {
            bytes.reset();
            reused[0] = EncoderFactory.get().binaryEncoder(bytes, reused[0]);
            writer.write(order, reused[0]);
            reused[0].flush();
            return bytes.toByteArray();
        };
    }

    private static Operation rawRead(byte[] payload) {
        var reader = new SpecificDatumReader<Order>(
                Order.getClassSchema(), Order.getClassSchema(), SpecificData.getForClass(Order.class));
        var reused = new BinaryDecoder[1];
        return () -> {
            reused[0] = DecoderFactory.get().binaryDecoder(payload, reused[0]);
            return reader.read(null, reused[0]);
        };
    }

    /** Both in turn in each run, so that what else the machine does hits both. */
    private void report(String name, Operation raw, Operation ours) throws IOException {
        measure(raw);
        measure(ours);
        var rawRuns = new double[RUNS];
        var ourRuns = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rawRuns[run] = measure(raw);
            ourRuns[run] = measure(ours);
        }
        Arrays.sort(rawRuns);
        Arrays.sort(ourRuns);
        double rawMedian = rawRuns[RUNS / 2];
        double ourMedian = ourRuns[RUNS / 2];
        System.out.printf(
                "%-12s raw Avro %,10.0f/s   serde %,10.0f/s   ratio %.2f%n",
                name, rawMedian, ourMedian, ourMedian / rawMedian);
    }

    private double measure(Operation operation) throws IOException {
        long count = 0;
        var started = System.nanoTime();
        long elapsed;
        do {
            for (int i = 0; i < 1_000; i++) {
                sink = operation.run();
            }
            count += 1_000;
            elapsed = System.nanoTime() - started;
        } while (elapsed < RUN_NANOS);
        if (sink.equals("")) { // read at least once, or the compiler might find the loop superfluous
            throw new IllegalStateException("nothing measured");
        }
        return count * 1e9 / elapsed;
    }
}
