package io.orderstream.platform.docker;

import java.util.ArrayList;
import java.util.List;

/** One image, from {@code containers/Dockerfile}, with nothing fetched while it is built. */
public record ImageBuild(Docker docker, BuildFacts facts) {
    public void run(Image image) {
        var arguments = new ArrayList<>(List.of("build", "--quiet", "--network=none", "-f", "containers/Dockerfile"));
        arguments.addAll(List.of("--target", image.target(), "-t", tag(image)));
        arguments.addAll(List.of("--build-arg", "VERSION=" + facts.version()));
        arguments.addAll(List.of("--build-arg", "REVISION=" + facts.revision()));
        arguments.addAll(List.of("--build-arg", "CREATED=" + facts.created()));
        // Times of the image's own history; BuildKit takes them from here instead of from the clock.
        arguments.addAll(
                List.of("--build-arg", "SOURCE_DATE_EPOCH=" + facts.created().getEpochSecond()));
        arguments.add(".");
        docker.run(arguments);
    }

    /** In bytes, uncompressed. */
    public long size(Image image) {
        return Long.parseLong(docker.run(List.of("image", "inspect", "--format", "{{.Size}}", tag(image))));
    }

    public String tag(Image image) {
        return image.target() + ":" + facts.version();
    }
}
