package io.orderstream.platform.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads the client's side of PostgreSQL's protocol 3. The text COMMIT crosses a connection only once: pgjdbc prepares it under a
 * name and binds that name from then on, so the names have to be remembered from the connection's beginning.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
final class PostgresCommitWatch implements ClientWatch {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final Set<String> commits = new HashSet<>();
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private boolean started;

    @Override
    public boolean sees(byte[] bytes, int length) {
        unread = ByteBuffer.allocate(unread.remaining() + length)
                .put(unread)
                .put(bytes, 0, length)
                .flip();
        var seen = false;
        while (hasWholeMessage()) {
            seen |= started ? isCommit(unread.get(), body()) : start(body());
        }
        return seen;
    }

    /** The first messages have no type in front of their length. */
    private boolean hasWholeMessage() {
        var type = started ? 1 : 0;
        return unread.remaining() >= type + Integer.BYTES
                && unread.remaining() >= type + unread.getInt(unread.position() + type);
    }

    private ByteBuffer body() {
        var length = unread.getInt() - Integer.BYTES;
        var body = unread.slice(unread.position(), length);
        unread.position(unread.position() + length);
        return body;
    }

    /** Requests for encryption come before the start-up message; this server declines them. */
    private boolean start(ByteBuffer body) {
        var code = body.getInt();
        started = code != SSL_REQUEST && code != GSS_REQUEST;
        return false;
    }

    private boolean isCommit(byte type, ByteBuffer body) {
        return switch (type) {
            case 'Q' -> isCommit(text(body));
            case 'P' -> {
                var name = text(body);
                var _ = isCommit(text(body)) ? commits.add(name) : commits.remove(name);
                yield false;
            }
            case 'B' -> {
                var _ = text(body); // the portal
                yield commits.contains(text(body));
            }
            default -> false;
        };
    }

    private static boolean isCommit(String sql) {
        return sql.strip().equalsIgnoreCase("COMMIT");
    }

    private static String text(ByteBuffer body) {
        var start = body.position();
        while (body.get() != 0) {
            // to the terminating zero
        }
        var bytes =
                Arrays.copyOfRange(body.array(), body.arrayOffset() + start, body.arrayOffset() + body.position() - 1);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
