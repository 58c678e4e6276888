package org.pprnet.local;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a parked record: why it is parked, its headers and its data, as text or as bytes.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:shown", "2:there is no such record, or the log does not answer", "3:nothing is running"})
final class ParkedShowCommand implements Callable<Integer> {

    private static final String LINE = "%-10s %s%n";

    @Mixin
    private final ParkedOptions options = new ParkedOptions();

    @Parameters(paramLabel = "ID", description = "The number that 'parked list' shows, or an id or its beginning.")
    private String id = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        try (ParkedDesk desk = options.open()) {
            Numbered found = desk.find(id);
            if (options.json()) {
                out.println(Json.text(found));
            } else {
                print(out, found.record());
            }
            out.flush();
        }
        return 0;
    }

    private static void print(PrintWriter out, ParkedRecord record) {
        out.printf(LINE, "id", TerminalText.line(record.id()));
        out.printf(LINE, "sequence", record.sequence() == null ? "none" : record.sequence());
        out.printf(LINE, "parked at", record.parkedAt());
        out.printf(LINE, "state", record.status().name().toLowerCase(Locale.ROOT));
        out.printf(LINE, "reason", TerminalText.line(record.reason()));
        out.printf(LINE, "key", TerminalText.line(record.key()));
        out.println("headers");
        record.headers().forEach(header -> out.printf("  %s: %s%n", TerminalText.line(header.name()),
                TerminalText.line(header.value())));
        out.println("data");
        TerminalText.lines(record.data()).forEach(line -> out.println("  " + line));
    }
}
