package org.pprnet.local;

import java.io.UncheckedIOException;
import org.pprnet.backing.ServerFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The tool behind {@code ./deploy/pprnet}. */
@Command(name = "pprnet", mixinStandardHelpOptions = true, version = "pprnet 1.0.0-SNAPSHOT", description = "Runs the PPRNet digest on this machine: Kafka, PostgreSQL, Elasticsearch, four services, one gateway.", synopsisSubcommandLabel = "COMMAND", subcommands = {
    UpCommand.class, DownCommand.class, StatusCommand.class,
    TokenCommand.class, VerifyCommand.class, RebuildCommand.class, ParkedCommand.class, BackupCommand.class,
    RestoreCommand.class, RestartCommand.class, LaunchCommand.class}, footer = {
