package io.orderstream.consumer.pipeline.processing;

import io.orderstream.platform.SharedPlatform;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The service's tables, empty of orders and with their catalogue, in a real PostgreSQL. */
final class OrdersDatabase {
    final PGSimpleDataSource source = new PGSimpleDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(source);
    final JdbcClient client = JdbcClient.create(jdbc);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(source);

    OrdersDatabase(String name) {
        var database = SharedPlatform.get().createDatabase(name);
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure().dataSource(source).load().migrate();
    }

    void clear() {
        jdbc.update("TRUNCATE orders, order_lines, dead_letters, partition_progress, lost_ranges");
        jdbc.update("UPDATE products SET stock = initial_stock");
    }

    long count(String sql) {
        return client.sql(sql).query(Long.class).single();
    }
}
