package io.orderstream.rules;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * A service's own settings: the components of its {@link ConfigurationProperties} records, found rather than listed, with
 * what {@code application.yml} says of them.
 *
 * @param defaults by name, without those that the environment sets; an empty text where there is none
 * @param environment names of the variables that {@code application.yml} asks for
 */
public record DeclaredSettings(Map<String, String> defaults, Set<String> environment) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    /** @param rootPackage of the service */
    public static DeclaredSettings of(String rootPackage) throws IOException {
        var file = new ClassPathResource("application.yml");
        var yaml = new YamlPropertySourceLoader().load("application", file);
        var defaults = new TreeMap<String, String>();
        for (var found : ImportedCode.of(rootPackage)) {
            addRecord(found.reflect(), yaml, defaults);
            addCondition(found.reflect(), defaults);
        }
        var environment = VARIABLE.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
        return new DeclaredSettings(defaults, environment);
    }

    private static void addRecord(Class<?> type, List<PropertySource<?>> yaml, Map<String, String> defaults) {
        var settings = type.getAnnotation(ConfigurationProperties.class);
        if (settings == null) {
            return;
        }
        for (var parameter : canonicalConstructor(type).getParameters()) {
            var name = settings.value() + "." + kebab(parameter.getName());
            var inFile = inFile(name, yaml);
            if (inFile == null || !VARIABLE.matcher(inFile).find()) {
                defaults.put(name, inFile == null ? inRecord(parameter) : inFile);
            }
        }
    }

    private static Constructor<?> canonicalConstructor(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String inFile(String name, List<PropertySource<?>> yaml) {
        return yaml.stream()
                .map(source -> source.getProperty(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static String inRecord(Parameter parameter) {
        var value = parameter.getAnnotation(DefaultValue.class);
        return value == null ? "" : String.join(", ", value.value());
    }

    /** A part of the service that is off unless the setting is true. */
    private static void addCondition(Class<?> type, Map<String, String> defaults) {
        var condition = type.getAnnotation(ConditionalOnProperty.class);
        if (condition != null) {
            for (var name : condition.value()) {
                defaults.put(name, "false");
            }
        }
    }
}
