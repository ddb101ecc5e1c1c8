package io.orderstream.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;

/** Calls that read the system's clock or let its time pass. */
final class Clocks {
    static final DescribedPredicate<JavaMethodCall> READ_THE_SYSTEMS =
            DescribedPredicate.describe("that read the system's clock", Clocks::readsTheSystems);
    static final DescribedPredicate<JavaMethodCall> SLEEP = DescribedPredicate.describe("that sleep", Clocks::sleeps);

    private Clocks() {}

    private static boolean readsTheSystems(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var nowOfATime = owner.getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
        var systemClock = owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
        var millis = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        return nowOfATime || systemClock || millis;
    }

    private static boolean sleeps(JavaMethodCall call) {
        var owner = call.getTargetOwner().getFullName();
        return call.getName().equals("sleep")
                && (owner.equals("java.lang.Thread") || owner.equals("java.util.concurrent.TimeUnit"));
    }
}
