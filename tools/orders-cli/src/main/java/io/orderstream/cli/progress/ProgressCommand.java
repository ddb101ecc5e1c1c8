package io.orderstream.cli.progress;

import picocli.CommandLine.Command;

/** {@code ./orders progress …}. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = {
            "How far each partition has had its effects, and in which log. The database says where the consumers go on, never the"
                    + " group's offsets. A partition stops when its progress belongs to another log: the topic was made anew, the"
                    + " brokers are another cluster, the log was cut off, or the database was restored from before. These commands"
                    + " write to the database only; the consumers notice within seconds."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowCommand.class, AdoptCommand.class, AcknowledgeCommand.class})
public final class ProgressCommand {}
