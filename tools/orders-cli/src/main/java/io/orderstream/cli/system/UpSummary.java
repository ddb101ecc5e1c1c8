package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.platform.system.LocalSystem;
import java.io.PrintWriter;
import java.util.Locale;

/** What {@code up} prints when all is ready. */
record UpSummary(LocalSystem system) {
    private static final String EXAMPLE =
            "{\"customerId\": \"c-1042\", \"currency\": \"EUR\", \"lines\": [{\"sku\": \"SKU-1001\", \"quantity\": 2, \"unitPrice\": \"19.99\"}]}";

    void print(PrintWriter out, long nanos) {
        var bytes = system.parts().stream().mapToLong(Part::residentBytes).sum();
        out.printf(
                Locale.ROOT,
                "%nReady in %.1f s: %d processes, %.2f GB resident in all.%n%n",
                nanos / 1e9,
                system.parts().size(),
                bytes / 1e9);
        addresses(out);
        tryIt(out);
        out.flush();
    }

    private void addresses(PrintWriter out) {
        system.replicas(ServiceKind.PRODUCER)
                .forEach(producer -> line(out, producer.name(), producer.url() + "/api/v1/orders"));
        system.replicas(ServiceKind.CONSUMER)
                .forEach(consumer -> line(out, consumer.name(), consumer.url() + "  (dashboard)"));
        system.connect().forEach(worker -> line(out, worker.name(), worker.url() + "/connectors"));
        var platform = system.platform();
        line(out, "Kafka", platform.bootstrapServers());
        line(out, "registry", platform.registryUrl());
        line(out, "database", platform.database() + ", password in run.json");
        system.monitoring()
                .forEach(prometheus -> line(
                        out,
                        prometheus.name(),
                        "http://127.0.0.1:" + prometheus.ports().getFirst()));
        line(out, "state, logs", system.state().root().toString());
    }

    /** Whoever pastes it needs no order id: the newest order of the customer is the one just sent. */
    private void tryIt(PrintWriter out) {
        var producer = system.replicas(ServiceKind.PRODUCER).findFirst().map(Replica::url);
        var consumer = system.replicas(ServiceKind.CONSUMER).findFirst().map(Replica::url);
        if (producer.isPresent()) {
            out.printf(
                    "%nSend an order:%n  curl -i %s/api/v1/orders -H 'Content-Type: application/json' -H 'Idempotency-Key: cart-77' -d '%s'%n",
                    producer.get(), EXAMPLE);
        }
        if (consumer.isPresent()) {
            out.printf(
                    "Read it back ([] until a consumer has processed it, at first a second or two):%n  curl '%s/api/v1/orders?customerId=c-1042&limit=1'%n",
                    consumer.get());
        }
    }

    private static void line(PrintWriter out, String name, String address) {
        out.printf("  %-12s %s%n", name, address);
    }
}
