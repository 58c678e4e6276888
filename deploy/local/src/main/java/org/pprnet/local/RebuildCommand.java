package org.pprnet.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rebuild", mixinStandardHelpOptions = true, description = "Builds a view anew from the log, beside the one in use, compares it with what was published, and only"
        + " then lets readers see it. They read all the while. Nothing is sent again. Killed, it goes on where it was when"
        + " it is called again.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:the view is rebuilt", "1:what was built is not what was published; the view is as it was",
            "2:it could not run, or not to its end; the view is as it was", "3:nothing is running"})
final class RebuildCommand implements Callable<Integer> {

    private static final int WORST = 2;

    @Mixin
    private final StackOption stack = new StackOption();

    @Parameters(paramLabel = "VIEW", description = "catalog, search or feed.")
    private String view = "";

    @Option(names = "--json", description = "Says each step as a line of JSON, and nothing else.")
    private boolean json;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException {
        if (!Ports.VIEWS.contains(view)) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "there is no view \"%s\": they are %s".formatted(view, String.join(", ", Ports.VIEWS)));
        }
        Ports ports = new Ports(stack.running(Failure.WRONG_STATE).port());
        DataFolder data = stack.find();
        Path log = data.log("rebuild-" + view);
        Process rebuild = Rebuild.start(Home.fromProperties(), data, ports, view, log);
        follow(rebuild, json ? out::println : new RebuildProgress(view, out, System.console() != null)::take);
        int status = rebuild.waitFor();
        if (status != 0 && !json) {
            out.println("its log: " + log);
        }
        return Math.min(status, WORST);
    }

    private static void follow(Process rebuild, Consumer<String> each) {
        try (BufferedReader steps = rebuild.inputReader(StandardCharsets.UTF_8)) {
            steps.lines().forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException("The rebuild cannot be followed", e);
        }
    }
}
