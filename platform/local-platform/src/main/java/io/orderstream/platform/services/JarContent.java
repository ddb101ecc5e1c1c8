package io.orderstream.platform.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.ZipFile;

/** What is in a jar, as a short name. Its file's time says nothing: builds are reproducible. */
final class JarContent {
    private JarContent() {}

    /** From the entries' names and check sums, which stand in the jar's directory: nothing is unpacked. */
    static long digest(Path jar) {
        var digest = new CRC32C();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n')
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.getValue();
    }
}
