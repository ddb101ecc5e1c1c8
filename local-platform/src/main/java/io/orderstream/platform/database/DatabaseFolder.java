package io.orderstream.platform.database;

import io.orderstream.platform.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A database cluster's folder: made in a draft and put in place when it is whole, so a crash leaves none that is half made. */
record DatabaseFolder(Path path, Path programs, Path log) {

    void createIfMissing(String user, PasswordFile password) {
        if (Files.exists(path)) {
            return;
        }
        var draft = path.resolveSibling(path.getFileName() + ".new");
        Folders.delete(draft);
        password.password();
        // One role, with a password; every connection has to give it, also one from this machine.
        run(
                draft,
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + user,
                        "--pwfile=" + password.path(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"),
                "");
        run(
                draft,
                "postgres",
                List.of("--single", "-D", draft.toString(), "postgres"),
                "CREATE DATABASE " + user + "\n");
        try {
            Files.move(draft, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Path draft, String program, List<String> arguments, String input) {
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(draft.getParent());
            var process = new ProcessBuilder(
                            Unprivileged.command(programs.resolve("bin").resolve(program), arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            try (var stdin = process.outputWriter()) {
                stdin.write(input);
            }
            var code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(program + " failed with code " + code + ", see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the database's folder", e);
        }
    }
}
