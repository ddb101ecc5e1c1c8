package io.orderstream.load.foodmart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueMigrationTests {
    private final Path home = Path.of(System.getProperty("orders.home", ""));

    @Test
    void theMigrationHoldsTheDataSetAndTheDemoProducts() throws IOException {
        assertThat(home.resolve(CatalogueMigration.FILE)).content().isEqualTo(CatalogueMigration.sql());
    }

    @Test
    void everySkuStandsOnce() throws IOException {
        try (var lines = Files.lines(home.resolve(CatalogueMigration.FILE))) {
            assertThat(lines.filter(line -> line.startsWith("('")).map(line -> line.substring(0, line.indexOf(','))))
                    .hasSize(1560 + 100)
                    .doesNotHaveDuplicates()
                    .contains("('SKU-1001'", "('SKU-1100'", "('90748583674'");
        }
    }
}
