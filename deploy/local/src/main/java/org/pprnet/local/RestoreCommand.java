package org.pprnet.local;

import picocli.CommandLine.Command;

@Command(name = "restore", mixinStandardHelpOptions = true, description = "Makes a source again from the other: the log from the ingest database, or the ingest database from a backup and the log.", synopsisSubcommandLabel = "log|ingest", subcommands = {
    RestoreLogCommand.class, RestoreIngestCommand.class})
final class RestoreCommand {}
