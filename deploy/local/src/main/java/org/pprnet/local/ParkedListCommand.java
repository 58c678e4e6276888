package org.pprnet.local;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.events.log.ParkedRecord;
import org.pprnet.local.parked.Numbered;
import org.pprnet.local.parked.ParkedDesk;
import org.pprnet.local.parked.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is parked and not settled yet.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:listed", "2:the log does not answer", "3:nothing is running"})
final class ParkedListCommand implements Callable<Integer> {

    private static final String ROW = "%4s  %-8s %8s %9s  %-20s %-9s  %s%n";
    private static final int LONGEST_REASON = 80;

    @Mixin
    private final ParkedOptions options = new ParkedOptions();

    @Option(names = "--all", description = "Settled ones too.")
    private boolean all;

    @Option(names = "--service", paramLabel = "S", description = "Of this service only.")
    private @Nullable String service;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        try (ParkedDesk desk = options.open()) {
            List<Numbered> found = all
                    ? desk.all().stream().filter(one -> service == null || one.record().service().equals(service))
                            .toList()
                    : desk.open(service);
            if (options.json()) {
                out.println(Json.text(found.stream().map(Numbered::line).toList()));
            } else if (found.isEmpty()) {
                out.println("nothing is parked");
            } else {
                out.printf(ROW, "id", "service", "offset", "sequence", "parked at", "state", "reason");
                found.forEach(one -> print(out, one.number(), one.record()));
            }
            out.flush();
        }
        return 0;
    }

    private static void print(PrintWriter out, int number, ParkedRecord record) {
        out.printf(ROW, number, TerminalText.line(record.service()), record.offset(),
                record.sequence() == null ? "none" : record.sequence(), record.parkedAt(),
                record.status().name().toLowerCase(Locale.ROOT), TerminalText.line(record.reason(), LONGEST_REASON));
    }
}
