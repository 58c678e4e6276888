package org.pprnet.local;

import org.pprnet.events.log.LogSettings;
import org.pprnet.local.parked.ParkedDesk;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.RunFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands about parked records have. */
final class ParkedOptions {

    @Mixin
    private final StackOption stack = new StackOption();

    @Option(names = "--json", description = "For a program.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** On the log of the stack, which must be running. */
    ParkedDesk open() {
        stack.running(Failure.WRONG_STATE);
        DataFolder data = stack.find();
        RunFile kafka = data.run("kafka").filter(run -> run.process().isPresent()).orElseThrow(
                () -> new Failure(Failure.COULD_NOT_RUN, "the log does not run on " + data.path()));
        return new ParkedDesk(LogSettings.at("127.0.0.1:" + kafka.port()));
    }
}
