package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One measurement after the other: one that fails is told, and keeps no other from being made. */
final class Everything {

    private final PrintStream progress;
    private final long begun = System.nanoTime();
    private final List<Report> reports = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Everything(PrintStream progress) {
        this.progress = progress;
    }

    /** One of them. */
    @FunctionalInterface
    interface Part {

        Report measure() throws IOException, InterruptedException, SQLException;
    }

    /** Makes it, and prints what came of it. */
    void measure(String name, Part part) throws InterruptedException {
        progress.printf("%n== %s, after %d min%n", name, elapsed().toMinutes());
        try {
            Report report = part.measure();
            reports.add(report);
            progress.println(report.markdown());
        } catch (IOException | SQLException | RuntimeException e) {
            fail(name, e.toString());
        }
    }

    /** Notes what went wrong. */
    void fail(String name, String why) {
        failures.add(name + ": " + why);
        progress.printf("%s failed: %s%n", name, why);
    }

    /** What came of each, in order. */
    List<Report> reports() {
        return List.copyOf(reports);
    }

    /** What could not be measured, and why. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Since the first began. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
