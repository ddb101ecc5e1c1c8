package io.orderstream.benchmarks.ingest;

/**
 * What is measured.
 *
 * @param clients that send single orders; batches have an eighth of them
 * @param seconds that a run takes
 */
public record Plan(int rounds, int seconds, int clients) {
    int batchClients() {
        return Math.max(1, clients / 8);
    }
}
