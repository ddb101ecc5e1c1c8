package io.orderstream.consumer.pipeline.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.kafka.core.ConsumerPostProcessor;

/**
 * Turns an {@link Error} inside a poll into an exception, for the container ends at an error. A codec's native library that cannot
 * be loaded is one. What the virtual machine itself throws passes.
 */
final class PollThatSurvives implements ConsumerPostProcessor<byte[], byte[]> {
    @Override
    @SuppressWarnings("unchecked") // the proxy has the interface that it stands for
    public Consumer<byte[], byte[]> apply(Consumer<byte[], byte[]> consumer) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (_, method, arguments) -> {
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw survivable(Objects.requireNonNull(e.getCause()));
                    }
                });
    }

    private static Throwable survivable(Throwable thrown) {
        return thrown instanceof Error error && !(error instanceof VirtualMachineError)
                ? new BrokenPollException(error)
                : thrown;
    }
}
