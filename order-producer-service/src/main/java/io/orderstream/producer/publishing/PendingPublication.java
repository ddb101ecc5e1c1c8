package io.orderstream.producer.publishing;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way. Tells a failure before the record was handed over, after which it can never arrive, from one
 * afterwards, of which nobody knows. The client reports both through the callback.
 */
final class PendingPublication extends CompletableFuture<Publication> implements Callback {
    /**
     * Null once send() has returned. Written and read by the sending thread alone in every case that matters: the client
     * calls back inside send() on the caller's thread, and any other thread compares unequal whether it sees null or not.
     */
    private @Nullable Thread sending = Thread.currentThread();

    void handedOver() {
        sending = null;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure == null && metadata != null) {
            complete(new Publication.Acknowledged(metadata.partition(), metadata.offset()));
        } else if (failure instanceof RecordTooLargeException) {
            complete(new Publication.TooLarge());
        } else if (Thread.currentThread().equals(sending)) {
            complete(new Publication.NotWritten(name(failure)));
        } else {
            complete(new Publication.Unknown(name(failure)));
        }
    }

    /** send() threw: nothing had been appended to the client's buffer. */
    void refused(Exception failure) {
        complete(
                failure instanceof RecordTooLargeException
                        ? new Publication.TooLarge()
                        : new Publication.NotWritten(name(failure)));
    }

    private static String name(@Nullable Exception failure) {
        return failure == null ? "no metadata" : failure.getClass().getSimpleName();
    }
}
