package io.orderstream.cli.lab;

import picocli.CommandLine.Command;

/** {@code ./orders lab …}: each experiment is a sub-command. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description =
                "What Kafka does, shown by experiment. Each starts what it needs, beside the system that may be running.",
        synopsisSubcommandLabel = "EXPERIMENT",
        subcommands = OffsetsCommand.class)
public final class LabCommand {}
