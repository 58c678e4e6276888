package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.local.Failure;

/** One measurement after the other: one that fails is told, and keeps no other from being made. */
final class Everything {

    private final PrintStream progress;
    private final long begun = System.nanoTime();
    private final List<Report> reports = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
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
        attempt(name, () -> {
            Report report = part.measure();
            reports.add(report);
            progress.println(report.markdown());
        });
    }

    /** Something that can fail. */
    @FunctionalInterface
    interface Attempt {

        void make() throws IOException, InterruptedException, SQLException;
    }

    /**
     * Makes it; why it could not be made is told.
     *
     * @param name what is not measured where it fails
     * @return whether it was made
     */
    boolean attempt(String name, Attempt attempt) throws InterruptedException {
        try {
            attempt.make();
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            missing.add(told(name, e));
            return false;
        }
    }

    /** Notes what is wrong with something that was measured. */
    void fail(String name, String why) {
        failures.add(told(name, why));
    }

    /** Notes that something is wrong with it, and what was wrong beside that. */
    void fail(String name, Exception why) {
        failures.add(told(name, why));
        for (Throwable beside : why.getSuppressed()) {
            fail(name, said(beside));
        }
    }

    private String told(String name, Exception why) {
        why.printStackTrace(progress);
        return told(name, said(why));
    }

    private static String said(Throwable problem) {
        return problem instanceof Failure ? problem.getMessage() : problem.toString();
    }

    private String told(String name, String why) {
        progress.printf("%s failed: %s%n", name, why);
        return name + ": " + why;
    }

    /** What came of each, in order. */
    List<Report> reports() {
        return List.copyOf(reports);
    }

    /** What could not be measured, and why. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** What was measured and is wrong. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Since the first began. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
