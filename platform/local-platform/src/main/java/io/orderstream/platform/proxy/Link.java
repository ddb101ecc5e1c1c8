package io.orderstream.platform.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** One client's connection, and the connection to the server that is opened for it. */
final class Link {
    private static final int CONNECT_MILLIS = 10_000;
    /** A server that was silent for so long has sent its whole answer. */
    private static final int QUIET_MILLIS = 100;

    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final Socket client;
    private final Socket server = new Socket();
    private final Network network;
    private final ClientWatch watch;
    private final DelayingQueue requests = new DelayingQueue();
    private final DelayingQueue answers = new DelayingQueue();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable LostAnswer lost;

    /** @param request how many pieces the server must have before what it says is the answer that gets lost */
    private record LostAnswer(Cut cut, long request) {}

    Link(Socket client, Network network, ClientWatch watch) {
        this.client = client;
        this.network = network;
        this.watch = watch;
    }

    /** Returns when both connections are closed, for whatever reason. */
    void run(InetSocketAddress target) {
        try (threads) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            network.gate().pass();
            server.connect(target, CONNECT_MILLIS);
            start(this::readClient);
            start(() -> write(requests, server));
            start(this::readServer);
            start(() -> write(answers, client));
        } catch (IOException | RejectedExecutionException e) {
            reset(); // the server is away: the client learns it by a reset
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset();
        } finally {
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    /** Both sides get a reset; whatever is under way is gone. */
    void reset() {
        resetQuietly(client);
        resetQuietly(server);
        threads.shutdownNow(); // who waits at the gate, for a delay or for a piece
    }

    private void start(Callable<Void> direction) {
        var _ = threads.submit(() -> {
            try {
                direction.call();
            } catch (IOException | InterruptedException e) {
                reset(); // one side broke: the other shall know
            }
            return null;
        });
    }

    private @Nullable Void readClient() throws IOException, InterruptedException {
        var buffer = new byte[DelayingQueue.PIECE];
        for (var in = client.getInputStream(); ; ) {
            var length = in.read(buffer);
            network.gate().pass();
            if (length < 0) {
                requests.send(END, network.delayToServer());
                return null;
            }
            var cut = watch.sees(buffer, length) ? network.takeCut().orElse(null) : null;
            if (cut != null && cut.delivery() == Delivery.SWALLOWED) {
                finish(cut);
                return null;
            }
            if (cut != null) {
                // Before the piece goes on its way: its answer must not get past the reader of answers.
                lost = new LostAnswer(cut, requests.sent() + 1);
                server.setSoTimeout(QUIET_MILLIS);
            }
            requests.send(copy(buffer, length), network.delayToServer());
        }
    }

    private @Nullable Void readServer() throws IOException, InterruptedException {
        var buffer = new byte[DelayingQueue.PIECE];
        var answered = false;
        while (true) {
            var length = readAnswer(buffer);
            network.gate().pass();
            var losing = lost;
            if (losing == null) {
                answers.send(length < 0 ? END : copy(buffer, length), network.delayToClient());
                if (length < 0) {
                    return null;
                }
            } else if (length > 0) {
                answered |= requests.arrived(losing.request());
            } else if (length < 0 || answered) {
                finish(losing.cut());
                return null;
            }
        }
    }

    /** @return as a stream's read; 0 if the server was quiet for a while */
    private int readAnswer(byte[] buffer) throws IOException {
        try {
            return server.getInputStream().read(buffer);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    private @Nullable Void write(DelayingQueue pieces, Socket to) throws IOException, InterruptedException {
        while (true) {
            var piece = pieces.receive();
            network.gate().pass();
            if (!piece.hasRemaining()) {
                to.shutdownOutput();
                return null;
            }
            pieces.deliver(piece, to.getOutputStream());
        }
    }

    private static ByteBuffer copy(byte[] buffer, int length) {
        return ByteBuffer.allocate(length).put(buffer, 0, length).flip();
    }

    private void finish(Cut cut) {
        reset();
        cut.happened();
    }

    private static void resetQuietly(Socket socket) {
        try {
            // No lingering: closing it throws away what is not sent yet and sends RST instead of FIN.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing is left to close
        }
    }
}
