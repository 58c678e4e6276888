package org.pprnet.faults;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** A verdict as people read it. */
record Report(Verdict verdict) {

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# %s: %s%n%n".formatted(verdict.plan().upgrade() ? "Upgrade" : "Faults",
                verdict.allHeld() ? "all promises held" : "promises were broken"));
        text.append("%s, %s, %d processors, Java %s.%n".formatted(LocalDate.now(Clock.systemUTC()),
                verdict.plan(), Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
        text.append("%n%d publications, revisions and withdrawals were acknowledged; processes died %d times.%n"
                .formatted(verdict.history().publishes(), verdict.deaths()));
        verdict.broken()
                .forEach((promise, how) -> text.append("%n**%s** broken %d times: %s%n".formatted(promise.label(),
                        how.size(), how.getFirst())));
        table(text, "what was done", "times", verdict.faults());
        table(text, "halted at step", "times", verdict.journal().halts());
        table(text, "held up at step", "times", verdict.journal().pauses());
        text.append("%n| part | recoveries | p50 (s) | p99 | longest |%n|---|---|---|---|---|%n".formatted());
        verdict.recoveries().forEach((part, figures) -> text.append("| %s | %s | %s | %s | %s |%n".formatted(part,
                figures.get("times"), figures.get("p50"), figures.get("p99"), figures.get("longest"))));
        table(text, "call and outcome", "times", verdict.history().outcomes());
        return text.toString();
    }

    private static void table(StringBuilder text, String what, String figure, Map<String, ? extends Number> rows) {
        text.append("%n| %s | %s |%n|---|---|%n".formatted(what, figure));
        rows.forEach((row, number) -> text.append("| %s | %s |%n".formatted(row, number)));
    }
}
