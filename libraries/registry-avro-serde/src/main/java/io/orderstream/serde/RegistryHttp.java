package io.orderstream.serde;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the registry's addresses in turn until one answers. Never follows a redirect: credentials stay with the configured hosts. */
final class RegistryHttp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryHttp.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final long MAX_ANSWER_BYTES = 8L << 20;

    private final List<RegistryAddress> addresses;
    private final Duration failedPause;
    private final Duration deadline;
    private final HttpClient http;

    /** @throws ConfigException for an address or credentials that cannot be */
    RegistryHttp(AvroSerdeConfig config) {
        var credentials = new Credentials(config);
        var connectTimeout = config.millis(AvroSerdeConfig.CONNECT_TIMEOUT);
        this.addresses = config.getList(AvroSerdeConfig.URL).stream()
                .map(address -> new RegistryAddress(address, credentials))
                .toList();
        if (addresses.isEmpty()) {
            throw new ConfigException(AvroSerdeConfig.URL, "", "needs at least one address");
        }
        this.failedPause = config.millis(AvroSerdeConfig.FAILED_URL_PAUSE);
        this.deadline = connectTimeout.plus(config.millis(AvroSerdeConfig.READ_TIMEOUT));
        this.http = HttpClient.newBuilder() // its threads are daemons
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** @param json null: GET, otherwise the body of a POST */
    RegistryAnswer ask(String path, @Nullable String json) {
        var failures = new ArrayList<RuntimeException>();
        for (var address : inTurn()) {
            try {
                var answer = AnswerReader.read(send(address, path, json));
                address.answered();
                return answer;
            } catch (RegistryUnavailableException e) {
                address.failed();
                failures.add(e);
                LOG.debug("No answer from {}", address, e);
            }
        }
        var last = failures.getLast();
        throw failures.size() == 1 ? last : allFailed(failures);
    }

    /** Those that failed a moment ago come last, not never: if the others fail too, they are the only hope. */
    private List<RegistryAddress> inTurn() {
        return addresses.stream()
                .sorted(Comparator.comparing(address -> address.failedWithin(failedPause)))
                .toList();
    }

    private static RetriableException allFailed(List<RuntimeException> failures) {
        var messages =
                String.join("; ", failures.stream().map(Throwable::getMessage).toList());
        var all = new RegistryUnavailableException("No schema registry answered. " + messages, failures.getLast());
        failures.subList(0, failures.size() - 1).forEach(all::addSuppressed);
        return all;
    }

    private HttpResponse<String> send(RegistryAddress address, String path, @Nullable String json) {
        var request = request(address, path, json);
        try {
            return exchange(request);
        } catch (ConnectException | HttpTimeoutException | TimeoutException e) {
            throw unavailable(request, e);
        } catch (IOException e) {
            // A kept connection that the registry closed meanwhile looks like this. Every call here may be repeated.
            try {
                return exchange(request);
            } catch (IOException | TimeoutException again) {
                throw unavailable(request, again);
            }
        }
    }

    private static RegistryUnavailableException unavailable(HttpRequest request, Exception e) {
        var what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new RegistryUnavailableException(
                "No answer from the schema registry at " + request.uri() + ": " + what, e);
    }

    private HttpRequest request(RegistryAddress address, String path, @Nullable String json) {
        BodyPublisher body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(json == null ? "GET" : "POST", body);
        if (json != null) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        if (address.authorization() != null) {
            request.header("Authorization", address.authorization());
        }
        return request.build();
    }

    /** HttpRequest's own timeout ends with the answer's headers; a body that trickles in would be waited for for ever. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException, TimeoutException {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_ANSWER_BYTES));
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new TimeoutException("no complete answer within " + deadline.toMillis() + " ms");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw new InterruptException(e); // sets the thread's flag again
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
