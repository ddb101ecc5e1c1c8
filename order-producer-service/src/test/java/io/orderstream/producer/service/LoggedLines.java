package io.orderstream.producer.service;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What one logger of this process says at DEBUG, for as long as this is open. */
final class LoggedLines implements AutoCloseable {
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger logger;
    private final @Nullable Level level;
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };

    LoggedLines(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
        level = logger.getLevel();
        appender.setContext(requireNonNull(logger.getLoggerContext()));
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
    }

    /** @param text part of a line, said since this was opened or still to be said */
    void awaitLine(String text) {
        await(text).atMost(BOUND).until(() -> lines.stream().anyMatch(line -> line.contains(text)));
    }

    @Override
    public void close() {
        logger.setLevel(level);
        logger.setAdditive(true);
        logger.detachAppender(appender);
    }
}
