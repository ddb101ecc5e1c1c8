package io.orderstream.cli.deployment;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.platform.docker.BuildFacts;
import io.orderstream.platform.docker.Docker;
import io.orderstream.platform.docker.Image;
import io.orderstream.platform.docker.ImageBuild;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./orders images}. */
@Command(
        name = "images",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the container images, tagged with the project's version, with the Docker Engine that docker talks to.",
            "Each service is run once while its image is built, so that the JVM's AOT cache in the image knows it."
        })
public final class ImagesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var home = ProjectHome.current().path();
        var docker = new Docker(home);
        docker.mustAnswer();
        var build = new ImageBuild(docker, BuildFacts.of(home));
        var out = spec.commandLine().getOut();
        for (var image : Image.values()) {
            var started = System.nanoTime();
            build.run(image);
            out.printf(
                    Locale.ROOT,
                    "%-32s %5d MB  %6.1f s%n",
                    build.tag(image),
                    build.size(image) / 1_000_000,
                    (System.nanoTime() - started) / 1e9);
            out.flush();
        }
        return 0;
    }
}
