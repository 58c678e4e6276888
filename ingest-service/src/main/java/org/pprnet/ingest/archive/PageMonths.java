package org.pprnet.ingest.archive;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pprnet.ingest.archive.ArchivePage.Month;
import org.pprnet.ingest.archive.PageText.Line;

/** From the lines of a page to its months: a month reaches from its heading, such as "October 2020", to the next. */
final class PageMonths {

    private static final int LONGEST_HEADING = "September 2020".length();
    private static final DateTimeFormatter HEADING = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("MMMM uuuu")
            .toFormatter(Locale.ENGLISH);

    private PageMonths() {}

    static List<Month> in(List<Line> lines) {
        List<Integer> headings = headings(lines);
        if (headings.isEmpty()) {
            throw new NotAnArchivePageException(1,
                    ("This is no page of the blog: none of its %d lines is the heading of a month, such as "
                            + "\"October 2020\".")
                            .formatted(lines.getLast().number()));
        }
        if (lines.stream().noneMatch(line -> ImplicationsHeading.is(line.text()))) {
            throw new NotAnArchivePageException(1,
                    "This is no page of the blog: none of its %d lines is the heading \"Practice Implications\"."
                            .formatted(lines.getLast().number()));
        }
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1) : lines.size();
            months.add(month(lines.get(headings.get(i)), lines.subList(headings.get(i) + 1, end)));
        }
        return months;
    }

    private static Month month(Line heading, List<Line> under) {
        if (under.isEmpty()) {
            throw new NotAnArchivePageException(heading.number(),
                    "The month \"%s\" (line %d) has no summaries.".formatted(heading.text(), heading.number()));
        }
        return new Month(monthOf(heading.text()).orElseThrow(), MonthEntries.in(under));
    }

    private static List<Integer> headings(List<Line> lines) {
        List<Integer> headings = new ArrayList<>();
        for (int i = afterTopics(lines); i < lines.size(); i++) {
            if (monthOf(lines.get(i).text()).isPresent()) {
                headings.add(i);
            }
        }
        return headings;
    }

    /** The teaser stands above the list of topics, and may itself name a month on a line of its own. */
    private static int afterTopics(List<Line> lines) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).text().startsWith("- ALL Topics")) {
            at++;
        }
        return at < lines.size() ? at : 0;
    }

    private static Optional<YearMonth> monthOf(String text) {
        if (text.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text, HEADING));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }
}
