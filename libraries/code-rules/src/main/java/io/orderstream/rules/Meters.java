package io.orderstream.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Names and calls of what is measured. */
final class Meters {
    static final String DECLARED = "io.orderstream.instruments.DeclaredMeter";
    static final String INSTRUMENT = "io.orderstream.instruments.Instrument";
    static final DescribedPredicate<JavaMethodCall> BUILT_BY_HAND =
            DescribedPredicate.describe("that build a meter", Meters::buildsByHand);

    private static final Set<String> OF_A_REGISTRY = Set.of("counter", "gauge", "summary", "timer");

    private Meters() {}

    private static boolean buildsByHand(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        if (!owner.getPackageName().equals("io.micrometer.core.instrument")) {
            return false;
        }
        var ofARegistry = owner.getSimpleName().equals("MeterRegistry") && OF_A_REGISTRY.contains(call.getName());
        return ofARegistry || call.getName().equals("builder");
    }
}
