package io.orderstream.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The generated password stays with the data that it opens, readable by its owner alone. */
public record PasswordFile(Path path) {
    private static final int BYTES = 16;

    /** Reads it, or makes one up the first time: one, however many threads ask. */
    public String password() {
        synchronized (PasswordFile.class) {
            return readOrCreate();
        }
    }

    private String readOrCreate() {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.getParent());
                var random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(path, HexFormat.of().formatHex(random));
            }
            return Files.readString(path).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
