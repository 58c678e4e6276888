package org.pprnet.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Launcher;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code up --detach} leaves behind. */
@Command(name = "launch", hidden = true)
final class LaunchCommand implements Callable<Integer> {

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--instances", required = true)
    private int instances;

    @Option(names = "--data", required = true)
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Home home = Home.fromProperties();
        DataFolder data = home.find(folder);
        try (Launcher launcher = new Launcher(home, data, new Ports(port, instances), new Progress(System.out),
                Clock.systemUTC())) {
            launcher.start();
            launcher.awaitEnd();
            return 0;
        }
    }
}
