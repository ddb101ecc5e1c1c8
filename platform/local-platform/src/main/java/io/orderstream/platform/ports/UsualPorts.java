package io.orderstream.platform.ports;

/**
 * The ports that the documentation names.
 *
 * <pre>
 * broker-1 … 3    19092 … 19094   controllers 19192 … 19194
 * registry        18081           management  18091
 * database        15432           prometheus  19090
 * producer-1      8080            management  9080
 * producer-2 … 6  8090 … 8094     management  9090 … 9094     (8081 and on are the consumers')
 * consumer-1 … 6  8081 … 8086     management  9081 … 9086
 * connect-1 … 3  18083 … 18085  metrics     18093 … 18095
 * </pre>
 */
record UsualPorts() implements PortLayout {
    @Override
    public int broker(int number) {
        return 19091 + number;
    }

    @Override
    public int controller(int number) {
        return 19191 + number;
    }

    @Override
    public int registry() {
        return 18081;
    }

    @Override
    public int registryManagement() {
        return 18091;
    }

    @Override
    public int database() {
        return 15432;
    }

    @Override
    public int producer(int number) {
        return number == 1 ? 8080 : 8088 + number;
    }

    @Override
    public int producerManagement(int number) {
        return number == 1 ? 9080 : 9088 + number;
    }

    @Override
    public int consumer(int number) {
        return 8080 + number;
    }

    @Override
    public int consumerManagement(int number) {
        return 9080 + number;
    }

    @Override
    public int connect(int number) {
        return 18_082 + number;
    }

    @Override
    public int connectMetrics(int number) {
        return 18_092 + number;
    }

    @Override
    public int prometheus() {
        return 19090;
    }
}
