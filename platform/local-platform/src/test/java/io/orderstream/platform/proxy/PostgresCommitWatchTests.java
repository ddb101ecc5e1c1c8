package io.orderstream.platform.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class PostgresCommitWatchTests {
    private final ClientWatch watch = ClientWatch.postgresCommit().get();

    @Test
    void seesASimpleQuery() {
        assertThat(sees(started())).isFalse();
        assertThat(sees(message('Q', "BEGIN\0"))).isFalse();
        assertThat(sees(message('Q', "commit\0"))).isTrue();
    }

    @Test
    void seesEveryUseOfAPreparedCommit() {
        assertThat(sees(started())).isFalse();
        assertThat(sees(message('P', "S_1\0COMMIT\0\0\0"))).as("prepared only").isFalse();
        assertThat(sees(message('B', "\0S_1\0\0\0\0\0"))).isTrue();
        assertThat(sees(message('B', "\0S_2\0\0\0\0\0"))).isFalse();
        assertThat(sees(message('B', "\0S_1\0\0\0\0\0"))).isTrue();
    }

    @Test
    void forgetsAStatementThatIsPreparedAnew() {
        assertThat(sees(started())).isFalse();
        assertThat(sees(message('P', "\0COMMIT\0\0\0"))).isFalse();
        assertThat(sees(message('P', "\0SELECT 1\0\0\0"))).isFalse();
        assertThat(sees(message('B', "\0\0\0\0\0\0"))).isFalse();
    }

    @Test
    void takesThePiecesAsTheyCome() {
        var stream = new ByteArrayOutputStream();
        stream.writeBytes(ByteBuffer.allocate(8).putInt(8).putInt(80877103).array());
        stream.writeBytes(started());
        stream.writeBytes(message('P', "S_1\0COMMIT\0\0\0"));
        var commit = message('B', "\0S_1\0\0\0\0\0");
        stream.write(commit, 0, commit.length - 1);
        for (var one : stream.toByteArray()) {
            assertThat(sees(new byte[] {one})).isFalse();
        }
        assertThat(sees(new byte[] {0})).isTrue();
    }

    private boolean sees(byte[] bytes) {
        return watch.sees(bytes, bytes.length);
    }

    private static byte[] started() {
        var parameters = "user\0orders\0\0".getBytes(UTF_8);
        return ByteBuffer.allocate(8 + parameters.length)
                .putInt(8 + parameters.length)
                .putInt(196608)
                .put(parameters)
                .array();
    }

    private static byte[] message(char type, String body) {
        var bytes = body.getBytes(UTF_8);
        return ByteBuffer.allocate(5 + bytes.length)
                .put((byte) type)
                .putInt(4 + bytes.length)
                .put(bytes)
                .array();
    }
}
