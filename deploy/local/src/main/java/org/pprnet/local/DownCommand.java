package org.pprnet.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Orphans;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.RunFile;
import org.pprnet.local.stack.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Ends the stack, services first, then servers, and returns when all are gone. The data stay.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:nothing runs any more", "1:it does not end"})
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Mixin
    private final StackOption stack = new StackOption();

    @Override
    public Integer call() {
        DataFolder data = stack.find();
        Progress progress = new Progress(System.out);
        Optional<ProcessHandle> launcher = data.running().flatMap(RunFile::process);
        launcher.ifPresent(process -> {
            progress.say("launcher", "is told to end services and servers");
            process.destroy();
            if (!Waiting.until(PATIENCE, () -> data.running().flatMap(RunFile::process).isEmpty())) {
                throw new Failure(Failure.FAILED, "process %d, the launcher, does not end; its log is %s"
                        .formatted(process.pid(), data.log("launcher")));
            }
        });
        boolean orphans = new Orphans(Home.fromProperties(), data, progress).endAll();
        progress.say("all", launcher.isPresent() || orphans ? "ended" : "nothing was running on " + data.path());
        return 0;
    }
}
