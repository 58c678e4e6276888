package org.pprnet.benchmarks;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.load.Spread;
import org.pprnet.events.Json;

/**
 * What a command measured, for people and for programs.
 *
 * @param what was measured, in one line without a full stop
 * @param columns the table's headings
 * @param rows its cells, row by row
 * @param notes sentences below the table
 */
record Report(String title, LocalDate date, Machine machine, String what, List<String> columns,
        List<List<String>> rows, List<String> notes, List<Figure> figures) implements Told {

    Report {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
    }

    /** What becomes a report when it is known when and where it was measured. */
    @FunctionalInterface
    interface Measured {

        Report on(LocalDate date, Machine machine);
    }

    /** Of today, in universal time, and of this machine. */
    static Report now(Measured measured) {
        return measured.on(LocalDate.now(Clock.systemUTC()), Machine.here());
    }

    /** A page with a table. */
    @Override
    public String markdown() {
        return "# %s\n\n%s".formatted(title, section());
    }

    /** The same without its title: a part of a page. */
    String section() {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s. %s.\n".formatted(date, what, machine));
        lines.add(row(columns));
        lines.add("|" + "---|".repeat(columns.size()));
        rows.forEach(cells -> lines.add(row(cells)));
        notes.forEach(note -> lines.add("\n" + note));
        return String.join("\n", lines) + "\n";
    }

    /** The same and all figures in one object. */
    @Override
    public String json() {
        return Json.text(this);
    }

    @Override
    public List<?> lines() {
        return figures;
    }

    /** What is written for a target. */
    static String verdict(Figure figure) {
        return figure.met() ? "met" : "missed";
    }

    /** A time as it is written in a table. */
    static String milliseconds(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** The best round and the worst. */
    static String spread(Rounds rounds) {
        return milliseconds(rounds.least()) + "–" + milliseconds(rounds.most());
    }

    /** A number of many, or the nearest to it that is whole. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** How many in a second, as somebody asked for. */
    static String pace(double value) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** The best round and the worst, whichever is the larger. */
    static String spread(Spread spread) {
        return number(spread.least()) + "–" + number(spread.most());
    }

    /** A ratio as it is written in a table; nothing, where there is none. */
    static String ratio(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
