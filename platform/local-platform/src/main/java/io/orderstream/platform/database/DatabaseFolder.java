package io.orderstream.platform.database;

import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        createParent();
        password.password();
        // One role, with a password; every connection has to give it, also one from this machine.
        run(
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
        run("postgres", List.of("--single", "-D", draft.toString(), "postgres"), "CREATE DATABASE " + user + "\n");
        try {
            Files.move(draft, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createParent() {
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String program, List<String> arguments, String input) {
        Program.run(Unprivileged.command(programs.resolve("bin").resolve(program), arguments), input, log);
    }
}
