package org.pprnet.local;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.events.log.ParkedRecord.Status;
import org.pprnet.local.parked.Numbered;
import org.pprnet.local.parked.ParkedDesk;
import org.pprnet.local.parked.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "replay", mixinStandardHelpOptions = true, description = "Asks a service to read its parked records once more, after a fix, and waits for what becomes of them. Only"
        + " versions guard what is applied: nothing newer is overwritten, nothing withdrawn comes back.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:all were replayed", "1:some could not be, and why is said",
            "2:no such record, or the log does not answer",
            "3:nothing is running"})
final class ParkedReplayCommand implements Callable<Integer> {

    @Mixin
    private final ParkedOptions options = new ParkedOptions();

    @Mixin
    private final ParkedChoice choice = new ParkedChoice();

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", description = "How long to wait for the services. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        try (ParkedDesk desk = options.open()) {
            List<Numbered> asked = choice.of(desk);
            asked.forEach(numbered -> desk.decide(numbered, Status.REPLAYING));
            say(out, "asked for %d".formatted(asked.size()));
            List<Numbered> tried = new ArrayList<>();
            desk.awaitTried(asked, Duration.ofSeconds(seconds), now -> {
                tried.add(now);
                say(out, outcome(now));
            });
            asked.stream().filter(one -> tried.stream().noneMatch(now -> now.number() == one.number())).forEach(
                    one -> say(out, "%s was not tried within %d s: is its service up? It still will, when it is"
                            .formatted(one.name(), seconds)));
            if (options.json()) {
                out.println(Json.text(tried.stream().map(Numbered::line).toList()));
            }
            out.flush();
            boolean complete = tried.size() == asked.size()
                    && tried.stream().allMatch(now -> now.record().status() == Status.REPLAYED);
            return complete ? 0 : Failure.FAILED;
        }
    }

    private void say(PrintWriter out, String what) {
        if (!options.json()) {
            out.println(what);
            out.flush();
        }
    }

    private static String outcome(Numbered now) {
        return switch (now.record().status()) {
            case REPLAYED -> now.name() + " was replayed";
            case DISCARDED -> now.name() + " was discarded meanwhile";
            case PARKED, REPLAYING ->
                "%s could not be: %s".formatted(now.name(), TerminalText.line(now.record().reason()));
        };
    }
}
