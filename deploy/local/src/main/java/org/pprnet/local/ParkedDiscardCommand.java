package org.pprnet.local;

import static java.util.Objects.requireNonNull;

import java.io.Console;
import java.io.PrintWriter;
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

@Command(name = "discard", mixinStandardHelpOptions = true, description = "Decides that parked records are not missed. Nothing is deleted: 'parked replay ID' can still bring one in.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:discarded", "1:not confirmed", "2:no such record, or the log does not answer", "3:nothing is running"})
final class ParkedDiscardCommand implements Callable<Integer> {

    @Mixin
    private final ParkedOptions options = new ParkedOptions();

    @Mixin
    private final ParkedChoice choice = new ParkedChoice();

    @Option(names = "--yes", description = "Without asking.")
    private boolean yes;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        try (ParkedDesk desk = options.open()) {
            List<Numbered> chosen = choice.of(desk);
            if (!yes && !isConfirmed(chosen)) {
                return Failure.FAILED;
            }
            chosen.forEach(numbered -> desk.decide(numbered, Status.DISCARDED));
            if (options.json()) {
                out.println(
                        Json.text(chosen.stream().map(one -> desk.find(one.record().id()).line()).toList()));
            } else {
                chosen.forEach(numbered -> out.println(numbered.name() + " is discarded"));
            }
            out.flush();
        }
        return 0;
    }

    private static boolean isConfirmed(List<Numbered> chosen) {
        Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new Failure(Failure.COULD_NOT_RUN, "nobody can be asked here: say --yes");
        }
        chosen.forEach(one -> terminal.printf("%s: %s%n", one.name(), TerminalText.line(one.record().reason())));
        String answer = terminal.readLine("Discard %d? The views stay without them. [y/N] ", chosen.size());
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
