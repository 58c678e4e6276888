package org.pprnet.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.archive.CapturedPages;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.Launcher;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", mixinStandardHelpOptions = true, sortOptions = false, description = "Starts everything, with a sample archive the first time, and says where it is. Ctrl-C stops it.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:it runs, and all that was to be imported is there",
    "1:a part could not be started, or a file was refused", "2:wrong arguments, or no place to run: port, disk",
    "3:it runs already, and there was nothing to import"})
final class UpCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "The gateway's port; the services take the next four. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--instances", paramLabel = "N", defaultValue = "1", description = "How many of each service run side by side, 1 to 4; the ports of the second ones follow those of the first. Default: ${DEFAULT-VALUE}")
    private int instances;

    @Option(names = "--data", paramLabel = "DIR", description = "Where data and logs are kept. Default: .pprnet/data in the clone, which git ignores.")
    private @Nullable Path folder;

    @Option(names = "--detach", description = "Go on in the background. Returns when everything that was imported can be"
            + " found in catalog, search and feeds.")
    private boolean detach;

    @Option(names = "--archive", paramLabel = "FILE", arity = "1..*", description = "Captured pages of the blog, as text, to import; also into a stack that runs already.")
    private List<Path> pages = List.of();

    private final PrintStream out = System.out;
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Home home = Home.fromProperties();
        DataFolder data = home.choose(folder);
        Optional<RunFile> running = data.running().filter(launcher -> launcher.process().isPresent());
        if (running.isPresent()) {
            return importInto(running.get(), data);
        }
        Ports ports = new Ports(port, instances);
        if (detach) {
            new BackgroundLauncher(home, data, ports, out).start();
            return finish(Deployment.local(ports, data), data);
        }
        return inForeground(home, data, ports);
    }

    private int importInto(RunFile launcher, DataFolder data) {
        String where = "a stack is running already at http://localhost:%d/, data in %s".formatted(launcher.port(),
                data.path());
        if (pages.isEmpty()) {
            throw new Failure(Failure.WRONG_STATE, where + " (./deploy/pprnet down ends it)");
        }
        if (!launcher.ready()) {
            throw new Failure(Failure.WRONG_STATE, where + ", but has not come up yet");
        }
        out.println("pprnet: " + where);
        return finish(Deployment.local(new Ports(launcher.port()), data), data);
    }

    private int inForeground(Home home, DataFolder data, Ports ports) {
        try (Launcher launcher = new Launcher(home, data, ports, new Progress(out), clock)) {
            launcher.start();
            finish(Deployment.local(ports, data), data);
            launcher.awaitEnd();
            return 0;
        }
    }

    private int finish(Deployment deployment, DataFolder data) {
        boolean complete = new CapturedPages(deployment, clock, out).importAll(pages);
        new Views(deployment).awaitLevel();
        out.printf("""

                Read      %1$s/            browse
                          %1$s/search?q=   search
                          %1$s/feeds       feeds
                Write     %1$s/submissions with the header
                          Authorization: Bearer $(./deploy/pprnet token author)
                Desk      %3$s
                          works once, within %4$d minutes; ./deploy/pprnet sign-in prints another
                Look      ./deploy/pprnet status, ./deploy/pprnet verify
                End       ./deploy/pprnet down; data and logs stay in %2$s
                """, deployment.site(), data.path(),
                SignInLink.to(deployment, Token.Role.admin, SignInCommand.NAME, clock),
                SignInLink.LIFETIME.toMinutes());
        return complete ? 0 : Failure.FAILED;
    }
}
