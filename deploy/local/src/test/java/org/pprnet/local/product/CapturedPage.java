package org.pprnet.local.product;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A page of the blog as it was captured, read here without the product's own reader: it judges what the product shows.
 * {@code -Dshared=FOLDER} names where there are such pages, {@code FOLDER/archive/page-*.txt}.
 */
record CapturedPage(Path file, List<Entry> entries) {

    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November"
            + "|December) \\d{4}";
    private static final String IMPLICATIONS = "Practic(e|al) Implications";

    /**
     * One summary, word for word.
     *
     * @param month as it stands over it
     * @param citation empty where there is none
     */
    record Entry(String month, String title, String citation, String body, String implications) {
        Entry {
            requireNonNull(month, "month is null");
        }
    }

    CapturedPage {
        entries = List.copyOf(entries);
    }

    /** The month that it begins with. */
    YearMonth newest() {
        return YearMonth.parse(entries.getFirst().month(), DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
    }

    /** All that are at hand. */
    static List<CapturedPage> all() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("shared"), "archive"))) {
            return files.filter(file -> file.getFileName().toString().matches("page-.*\\.txt")).sorted()
                    .map(CapturedPage::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the first month each line is a month, or one of a summary: title, citation or none, text, heading, text. */
    private static CapturedPage read(Path file) {
        List<Entry> entries = new ArrayList<>();
        String month = null;
        List<String> lines = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.matches(MONTH)) {
                month = line;
            } else if (month != null) {
                lines.add(line);
                if (lines.size() > 1 && lines.get(lines.size() - 2).matches(IMPLICATIONS)) {
                    entries.add(entry(month, lines));
                    lines.clear();
                }
            }
        }
        if (!lines.isEmpty() || entries.isEmpty()) {
            throw new IllegalStateException("%s is not read to its end".formatted(file));
        }
        return new CapturedPage(file, entries);
    }

    private static Entry entry(String month, List<String> lines) {
        boolean cites = lines.size() > 4;
        if (lines.size() > 5) {
            throw new IllegalStateException("A summary of more than one paragraph: " + lines.getFirst());
        }
        return new Entry(month, lines.getFirst(), cites ? lines.get(1) : "", lines.get(cites ? 2 : 1),
                lines.getLast());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
