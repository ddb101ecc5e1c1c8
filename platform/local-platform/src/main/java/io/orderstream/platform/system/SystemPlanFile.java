package io.orderstream.platform.system;

import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the plan from {@code up} to {@code down}. With it and the pid files a later command has the whole system in hand,
 * also when the {@code up} that wrote it was killed half-way.
 */
public record SystemPlanFile(StateFolder state) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Optional<SystemPlan> read() {
        return Files.exists(path()) ? Optional.of(JSON.readValue(path().toFile(), SystemPlan.class)) : Optional.empty();
    }

    public void write(SystemPlan plan) {
        try {
            Files.createDirectories(state.root());
            var draft = state.root().resolve("system.json.new");
            Files.writeString(draft, JSON.writeValueAsString(plan));
            Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path() {
        return state.root().resolve("system.json");
    }
}
