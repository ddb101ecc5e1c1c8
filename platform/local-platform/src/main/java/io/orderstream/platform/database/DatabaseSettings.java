package io.orderstream.platform.database;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server's settings, given on its command line: the folder keeps none, so a new version's apply to old data. */
final class DatabaseSettings {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            // For change data capture.
            Map.entry("wal_level", "logical"),
            Map.entry("max_replication_slots", "8"),
            Map.entry("max_wal_senders", "8"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("max_slot_wal_keep_size", "4GB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("password_encryption", "scram-sha-256"));

    private DatabaseSettings() {}

    static Stream<String> arguments(int port) {
        var settings = SETTINGS.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
        return Stream.concat(settings, List.of("-c", "port=" + port).stream());
    }
}
