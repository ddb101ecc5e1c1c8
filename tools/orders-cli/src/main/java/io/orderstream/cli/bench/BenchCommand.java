package io.orderstream.cli.bench;

import picocli.CommandLine.Command;

/** {@code ./orders bench …}: each benchmark is a sub-command. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "The benchmarks. Each starts a system of its own, beside the one that may be running.",
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            IngestCommand.class,
            ConsumeCommand.class,
            LatencyCommand.class,
            ScalingCommand.class,
            RebalanceCommand.class,
            ViewersCommand.class
        })
public final class BenchCommand {}
