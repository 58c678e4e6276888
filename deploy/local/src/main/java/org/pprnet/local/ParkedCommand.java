package org.pprnet.local;

import picocli.CommandLine.Command;

@Command(name = "parked", mixinStandardHelpOptions = true, description = "Shows and settles the records of the log that a service could not read.", synopsisSubcommandLabel = "COMMAND", subcommands = {
    ParkedListCommand.class, ParkedShowCommand.class, ParkedReplayCommand.class, ParkedDiscardCommand.class})
final class ParkedCommand {}
