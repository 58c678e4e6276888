package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pprnet.benchmarks.profile.Costs;
import org.pprnet.benchmarks.profile.Profile;
import org.pprnet.benchmarks.profile.Recorded;
import org.pprnet.benchmarks.profile.Share;
import org.pprnet.benchmarks.profile.Span;
import org.pprnet.events.Json;

/**
 * Where the time goes, as people read it: a part for each profile.
 *
 * @param what was looked into, in one line without a full stop
 */
record ProfileReport(LocalDate date, Machine machine, String what, List<Profile> profiles) implements Told {

    ProfileReport {
        profiles = List.copyOf(profiles);
    }

    @Override
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# Where the time goes\n");
        lines.add("%s, %s. %s.".formatted(date, what, machine));
        profiles.forEach(profile -> lines.addAll(part(profile)));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String json() {
        return Json.text(this);
    }

    @Override
    public List<?> lines() {
        return profiles;
    }

    private static List<String> part(Profile profile) {
        Recorded recorded = profile.recorded();
        List<String> lines = new ArrayList<>();
        lines.add("\n## %s\n".formatted(profile.name()));
        lines.add("%s.%n".formatted(profile.what()));
        lines.add(span(profile));
        lines.add(samples(recorded.costs()) + "\n");
        lines.add("| what the code is for | share |\n|---|---|");
        recorded.costs().code().forEach(share -> lines.add(row(share, "")));
        lines.add("\n| method, without what it calls | share |\n|---|---|");
        recorded.costs().methods().forEach(share -> lines.add(row(share, "`")));
        lines.add("\n| our method, with all that it calls | share |\n|---|---|");
        recorded.costs().ours().forEach(share -> lines.add(row(share, "`")));
        lines.add("\n| where memory is asked for | share |\n|---|---|");
        recorded.allocation().places().forEach(share -> lines.add(row(share, "`")));
        if (!recorded.waits().isEmpty()) {
            lines.add("\n| long waits | times | seconds |\n|---|---|---|");
            recorded.waits().forEach(
                    wait -> lines.add("| %s | %d | %s |".formatted(wait.what(), wait.times(),
                            decimal(wait.seconds()))));
        }
        return lines;
    }

    private static String span(Profile profile) {
        Span span = profile.recorded().span();
        return "%,d %ss in %s s; %s s of processor time, %.0f µs for each. Garbage collection: %s of that, everything stood still for %s of the time. %.0f MB asked for."
                .formatted(profile.count(), profile.unit(), decimal(span.seconds()), decimal(span.processor()),
                        profile.microseconds(), percent(span.collecting() / span.processor()),
                        percent(span.paused() / span.seconds()), profile.recorded().allocation().megabytes());
    }

    private static String samples(Costs costs) {
        return "Shares are of %,d samples of Java threads (%s, %,d more were lost).".formatted(costs.samples(),
                costs.event(), costs.lost());
    }

    private static String row(Share share, String mark) {
        return "| %s%s%s | %s |".formatted(mark, share.name(), mark, percent(share.share()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
