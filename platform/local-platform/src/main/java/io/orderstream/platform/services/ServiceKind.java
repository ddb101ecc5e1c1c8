package io.orderstream.platform.services;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.ports.PortLayout;
import java.nio.file.Path;

/** The two services. */
public enum ServiceKind {
    PRODUCER("producer") {
        @Override
        public Path jar(Distribution distribution) {
            return distribution.producerService();
        }

        @Override
        public int port(PortLayout ports, int number) {
            return ports.producer(number);
        }

        @Override
        public int managementPort(PortLayout ports, int number) {
            return ports.producerManagement(number);
        }
    },
    CONSUMER("consumer") {
        @Override
        public Path jar(Distribution distribution) {
            return distribution.consumerService();
        }

        @Override
        public int port(PortLayout ports, int number) {
            return ports.consumer(number);
        }

        @Override
        public int managementPort(PortLayout ports, int number) {
            return ports.consumerManagement(number);
        }
    };

    private final String prefix;

    ServiceKind(String prefix) {
        this.prefix = prefix;
    }

    /** @param number from 1 */
    public String replica(int number) {
        return prefix + "-" + number;
    }

    public abstract Path jar(Distribution distribution);

    public abstract int port(PortLayout ports, int number);

    public abstract int managementPort(PortLayout ports, int number);
}
