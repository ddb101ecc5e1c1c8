package io.orderstream.cli.connect;

import picocli.CommandLine.Command;

/** {@code ./orders connect}. */
@Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        description = "Looks after Kafka Connect's connectors. ./orders up --connect N starts workers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConnectStatusCommand.class, ConnectApplyCommand.class, ConnectRestartCommand.class})
public final class ConnectCommand {}
