package io.orderstream.platform.ports;

/**
 * Every port inside {@code [base, base + 100)}, for a second system beside the usual one and for tests.
 *
 * <pre>
 * broker-N    base + N        controllers base + 10 + N
 * registry    base + 20       management  base + 21
 * database    base + 30          prometheus  base + 35
 * producer-N  base + 40 + N   management  base + 50 + N
 * consumer-N  base + 60 + N   management  base + 70 + N
 * connect-N   base + 80 + N   metrics     base + 90 + N
 * </pre>
 */
record BasedPorts(int base) implements PortLayout {
    static final int SIZE = 100;

    BasedPorts {
        if (base < LOWEST_BASE || base > HIGHEST_BASE) {
            throw new IllegalArgumentException(
                    "a port base lies between " + LOWEST_BASE + " and " + HIGHEST_BASE + ", not " + base);
        }
    }

    @Override
    public int broker(int number) {
        return base + number;
    }

    @Override
    public int controller(int number) {
        return base + 10 + number;
    }

    @Override
    public int registry() {
        return base + 20;
    }

    @Override
    public int registryManagement() {
        return base + 21;
    }

    @Override
    public int database() {
        return base + 30;
    }

    @Override
    public int producer(int number) {
        return base + 40 + number;
    }

    @Override
    public int producerManagement(int number) {
        return base + 50 + number;
    }

    @Override
    public int consumer(int number) {
        return base + 60 + number;
    }

    @Override
    public int consumerManagement(int number) {
        return base + 70 + number;
    }

    @Override
    public int connect(int number) {
        return base + 80 + number;
    }

    @Override
    public int connectMetrics(int number) {
        return base + 90 + number;
    }

    @Override
    public int prometheus() {
        return base + 35;
    }
}
