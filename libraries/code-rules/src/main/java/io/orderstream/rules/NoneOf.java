package io.orderstream.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** All classes but those, by their outermost class's simple name. */
final class NoneOf extends DescribedPredicate<JavaClass> {
    private final Set<String> names;

    NoneOf(Set<String> names) {
        super("are none of %s", names);
        this.names = Set.copyOf(names);
    }

    @Override
    public boolean test(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return !names.contains(outermost.getSimpleName());
    }
}
