package io.orderstream.platform.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.ports.PortLayout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./orders doctor}: each check with a condition that is as it should be, and one that is not. */
class DoctorTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "check_system Linux x86_64 glibc 'Linux 6.1' | ok system",
                "check_system Linux x86_64 glibc 'Linux 5.15.90.1-microsoft-standard-WSL2' | ok system Linux x86-64 in WSL 2",
                "check_system Linux x86_64 glibc 'Linux 4.4.0-19041-Microsoft' | FAIL system WSL 1",
                "check_system Linux x86_64 other 'Linux 6.1' | FAIL system Linux without glibc",
                "check_system Linux aarch64 glibc 'Linux 6.1' | FAIL system Linux on aarch64",
                "check_system Darwin arm64 other '' | FAIL system Darwin on arm64",
                "check_jdk /opt/jdk25 JAVA_HOME | ok JDK 25 in /opt/jdk25 (JAVA_HOME)",
                "check_maven 3.9.11 '' | ok Maven 3.9.11",
                "check_maven 3.6.3 '' | FAIL Maven 3.6.3 on the PATH, needed is 3.8.7 or newer",
                "check_maven '' '' | FAIL Maven none on the PATH",
                "check_maven 3.6.3 https://repository.example | ok Maven is taken from https://repository.example",
                "check_memory 8000 1580 new | ok memory 8.0 GB available, the system takes 1.6 GB",
                "check_memory 2000 1580 new | warn memory 2.0 GB available",
                "check_memory 2000 3180 built | FAIL memory 2.0 GB available, the system takes 3.2 GB",
                "check_disk 90000 /home/me/orders new | ok disk 90.0 GB free",
                "check_disk 3000 /home/me/orders new | warn disk 3.0 GB free",
                "check_disk 800 /home/me/orders built | FAIL disk 0.8 GB free for /home/me/orders, needed are 1.0 GB",
                "check_path '/home/me/Kurs 1, Woche 2/büro' yes | ok path",
                "check_path /home/me/büro '' | FAIL path /home/me/büro: this system has no C.UTF-8 locale",
                "check_path '/home/me/a;b' yes | FAIL path /home/me/a;b: a folder whose path has one of",
                "check_path '/home/me/50%' yes | FAIL path",
                "check_path '/home/me/a:b' yes | FAIL path",
                "check_folder /home/me/orders ext4 fine | ok folder",
                "check_folder /opt/orders ext4 unwritable | FAIL folder /opt/orders cannot be written by",
                "check_folder /mnt/c/orders v9fs 'permissions cannot be set' | FAIL folder /mnt/c/orders (v9fs): permissions cannot be set. Use a folder of Linux's own",
                "check_user 1000 me refused /home/me writable | ok user me",
                "check_user 0 root works /root writable | ok user root: the database runs in a user namespace",
                "check_user 0 root refused /root writable | FAIL user root, and unshare -U is refused here",
                "check_user 4711 '' works /home/me writable | ok user 4711, without a name",
                "check_user 4711 '' refused /home/me writable | FAIL user 4711 has no entry in /etc/passwd",
                "check_user 4711 '' works '' writable | FAIL user HOME is not set",
                "check_user 1000 me refused /root not | FAIL user HOME is /root, which me cannot write",
                "check_port 8080 producer-1 'java (process 12)' | FAIL port 8080 is in use by java (process 12), and producer-1 needs it",
                "check_port 8080 producer-1 '' | FAIL port 8080 is in use, and producer-1 needs it"
            })
    void eachCheckSaysWhatWasFoundAndWhatToDo(String check, String line) throws Exception {
        var result =
                Script.ofDoctor("failed=''\n" + check + "\n[ -z \"$failed\" ]").run();
        assertThat(result.lines()).hasSize(1);
        assertThat(result.lines().getFirst().replaceAll(" +", " ")).startsWith(line);
        assertThat(result.code()).isEqualTo(line.startsWith("FAIL") ? 1 : 0);
    }

    @Test
    void aBrokenMachineHasALineForEachThingThatIsWrong(@TempDir Path bin) throws Exception {
        var base = FreePorts.base();
        try (var _ = new ServerSocket(base + 61, 1, InetAddress.getLoopbackAddress())) {
            program(
                    bin.resolve("java"),
                    "echo '    java.home = /opt/jdk-17'; echo '    java.specification.version = 17'");
            var result = Script.ofDoctor("""
                            available_memory() { echo 1500; }
                            jvms=/nonexistent
                            doctor --port-base %d
                            """.formatted(base))
                    .with(Map.of("PATH", bin + ":" + Script.PATH))
                    .run();
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.lines().stream().map(line -> line.replaceAll(" +", " ")))
                    .anyMatch(line ->
                            line.startsWith("FAIL JDK no JDK 25 found in JAVA_HOME, on the PATH (java there is 17)"))
                    .anyMatch(line -> line.startsWith("FAIL memory 1.5 GB available, the system takes 1.6 GB"))
                    .anyMatch(line -> line.matches(
                            "FAIL port " + (base + 61) + " is in use.*, and consumer-1 needs it: .*--port-base.*"));
        }
    }

    @Test
    void whatIsAllRightBeforeAStartIsNotSaid() throws Exception {
        var result = Script.ofDoctor("""
                        quiet=1 stage=built
                        doctor --port-base %d --connect=2 --wait-for-nothing
                        """.formatted(FreePorts.base()))
                .with(Map.of("JAVA_HOME", System.getProperty("java.home")))
                .run();
        assertThat(result.lines()).allMatch(line -> line.startsWith("warn"));
        assertThat(result.code()).isZero();
    }

    /** A version manager puts a script on the PATH; where that lies says nothing of where the JDK is. */
    @Test
    void javaIsAskedForItsHome(@TempDir Path shims) throws Exception {
        var home = System.getProperty("java.home");
        program(shims.resolve("java"), "exec '" + home + "/bin/java' \"$@\"");
        var result = Script.ofDoctor("jvms=/nonexistent\nfind_jdk")
                .with(Map.of("PATH", shims + ":" + Script.PATH, "JAVA_HOME", "/opt/jdk-17"))
                .run();
        assertThat(result.lines()).containsExactly(home, shims + "/java on the PATH");
    }

    @Test
    void aFolderIsTriedOut(@TempDir Path folder) throws Exception {
        assertThat(Script.ofDoctor("try_folder '" + folder + "'").run().lines()).containsExactly("fine");
        assertThat(Script.ofDoctor("try_folder /nonexistent").run().lines()).containsExactly("unwritable");
        var without = Script.ofDoctor("stat() { echo 777; }\ntry_folder '" + folder + "'")
                .run();
        assertThat(without.lines())
                .containsExactly("permissions cannot be set, and the database insists on private files");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22000"})
    void thePortsAreThoseThatTheSystemTakes(String base) throws Exception {
        var layout = PortLayout.of(base.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(base)));
        assertThat(Script.ofDoctor("ports_of '" + base + "' 3 6 6 3 1").run().lines())
                .containsExactlyInAnyOrderElementsOf(ports(layout));
    }

    private static List<String> ports(PortLayout ports) {
        var lines = new ArrayList<String>();
        for (var n = 1; n <= 3; n++) {
            lines.add(ports.broker(n) + " broker-" + n);
            lines.add(ports.controller(n) + " broker-" + n);
            lines.add(ports.connect(n) + " connect-" + n);
            lines.add(ports.connectMetrics(n) + " connect-" + n);
        }
        for (var n = 1; n <= 6; n++) {
            lines.add(ports.producer(n) + " producer-" + n);
            lines.add(ports.producerManagement(n) + " producer-" + n);
            lines.add(ports.consumer(n) + " consumer-" + n);
            lines.add(ports.consumerManagement(n) + " consumer-" + n);
        }
        lines.add(ports.registry() + " registry");
        lines.add(ports.registryManagement() + " registry");
        lines.add(ports.database() + " database");
        lines.add(ports.prometheus() + " prometheus");
        return lines;
    }

    private static void program(Path path, String line) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
