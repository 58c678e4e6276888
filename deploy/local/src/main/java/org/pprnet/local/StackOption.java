package org.pprnet.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.RunFile;
import picocli.CommandLine.Option;

/** Which stack a command is about. */
final class StackOption {

    @Option(names = "--data", paramLabel = "DIR", description = "The stack's data folder. Default: that of the stack started last from this clone.")
    private @Nullable Path folder;

    DataFolder find() {
        return Home.fromProperties().find(folder);
    }

    /** What runs: where the environment names a deployment, that one; otherwise a stack of this machine. */
    Deployment deployment(int exitStatusOtherwise) {
        return Deployment.elsewhere(System.getenv())
                .orElseGet(() -> Deployment.local(new Ports(running(exitStatusOtherwise).port()), find()));
    }

    /** What its tokens are signed with, whether it runs or not. */
    String secret() {
        return Deployment.elsewhere(System.getenv()).map(Deployment::secret).orElseGet(() -> find()::secret).get();
    }

    /** The data of a stack of this machine that runs. */
    DataFolder local(int exitStatusOtherwise) {
        running(exitStatusOtherwise);
        return find();
    }

    /** The stack's launcher, which must be alive. */
    RunFile running(int exitStatusOtherwise) {
        DataFolder data = find();
        return data.running().filter(launcher -> launcher.process().isPresent()).orElseThrow(
                () -> new Failure(exitStatusOtherwise, "no stack is running on " + data.path()));
    }
}
