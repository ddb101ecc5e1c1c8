package io.orderstream.cli.deadletters;

import picocli.CommandLine.Command;

/** {@code ./orders deadletters …}. */
@Command(
        name = "deadletters",
        mixinStandardHelpOptions = true,
        description = {
            "The dead-letter desk of the running system: what could not be processed, and why; and, when the cause is mended, the way back.",
            "A dead letter is called after the record that it is of, PARTITION@OFFSET on the orders' topic."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListCommand.class, ShowCommand.class, RedriveCommand.class})
public final class DeadLettersCommand {}
