package io.orderstream.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules find what they forbid, and say what to do instead. */
class CodeRulesTests {
    private record RulesOver(JavaClasses code, Set<String> mayPause, Set<String> mayReadTheClock) implements CodeRules {
        static RulesOver of(Class<?> type) {
            return new RulesOver(new ClassFileImporter().importClasses(type), Set.of(), Set.of());
        }
    }

    static final class Sleeper {
        void sleep() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class ClockReader {
        Instant now() {
            return Instant.now();
        }
    }

    static final class Logging {
        private static final Logger logger = LoggerFactory.getLogger(Logging.class);

        void say() {
            logger.debug("x");
        }
    }

    static final class LoggingDecision {
        private static final Logger LOG = LoggerFactory.getLogger(LoggingDecision.class);

        void decide() {
            LOG.debug("x");
        }
    }

    private static void finds(ThrowingCallable rule, String advice) {
        assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining(advice);
    }

    @Test
    void whoSleepsIsFoundUnlessItIsNamed() {
        var rules = RulesOver.of(Sleeper.class);
        finds(rules::nobodySleeps, "await a latch with a timeout");
        assertThatCode(new RulesOver(rules.code(), Set.of("CodeRulesTests"), Set.of())::nobodySleeps)
                .doesNotThrowAnyException();
    }

    @Test
    void whoReadsTheClockIsFoundUnlessItIsNamed() {
        var rules = RulesOver.of(ClockReader.class);
        finds(rules::timeIsInjected, "take an InstantSource");
        assertThatCode(new RulesOver(rules.code(), Set.of(), Set.of("CodeRulesTests"))::timeIsInjected)
                .doesNotThrowAnyException();
    }

    @Test
    void loggersHaveOneName() {
        finds(RulesOver.of(Logging.class)::loggersAreCalledLOG, "private static final Logger LOG");
        assertThatCode(RulesOver.of(LoggingDecision.class)::loggersAreCalledLOG).doesNotThrowAnyException();
    }

    @Test
    void decisionThatLogsIsNotPure() {
        finds(RulesOver.of(LoggingDecision.class)::decisionsArePure, "a function from values to values");
    }
}
