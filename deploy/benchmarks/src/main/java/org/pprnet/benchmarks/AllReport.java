package org.pprnet.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every figure that has a target, met or missed, in one table, and below it what each part was measured on.
 *
 * @param missing parts that could not be measured, and why
 * @param failures what was measured and is wrong
 */
record AllReport(List<Report> reports, List<String> missing, List<String> failures, Duration time) {

    /** From here on, digits behind the point say nothing. */
    private static final double MANY = 100;

    AllReport {
        reports = List.copyOf(reports);
        missing = List.copyOf(missing);
        failures = List.copyOf(failures);
    }

    Report on(LocalDate date, Machine machine, AllSizes sizes, long seed) {
        List<Figure> figures = reports.stream().flatMap(report -> report.figures().stream()).toList();
        List<String> notes = new ArrayList<>(List.of(verdict(figures)));
        if (!reports.isEmpty()) {
            notes.add(extents());
        }
        missing.forEach(part -> notes.add("Not measured: " + part));
        failures.forEach(failure -> notes.add("Failed: " + failure));
        return new Report("Results", date, machine,
                "%,d summaries (seed %d), all of it measured within %d minutes".formatted(sizes.summaries(), seed,
                        time.toMinutes() + 1),
                List.of("figure", "measured", "", "reference", "ratio", "target", ""),
                figures.stream().map(AllReport::row).toList(), notes, figures);
    }

    private String extents() {
        return reports.stream().map(report -> "- %s: %s".formatted(report.title(), report.what()))
                .collect(Collectors.joining("\n"));
    }

    private String verdict(List<Figure> figures) {
        return "%d of %d targets are met%s.".formatted(figures.stream().filter(Figure::met).count(), figures.size(),
                missing.isEmpty() ? "" : "; parts that could not be measured: " + missing.size());
    }

    private static List<String> row(Figure figure) {
        Double reference = figure.reference();
        return List.of(figure.name(), number(figure.figure()), figure.unit(),
                reference == null ? "" : number(reference), Report.ratio(figure.ratio()), figure.wish(),
                Report.verdict(figure));
    }

    private static String number(double value) {
        return value < MANY ? String.format(Locale.ROOT, "%.2f", value) : Report.number(value);
    }
}
