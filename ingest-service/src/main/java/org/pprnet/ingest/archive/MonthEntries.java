package org.pprnet.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pprnet.ingest.archive.ArchivePage.Entry;
import org.pprnet.ingest.archive.PageText.Line;

/**
 * From the lines under one month to its summaries. Each heading "Practice Implications" is one summary: before it
 * stand a title, perhaps a citation, and the body; after it the implications. Where those end and the next title
 * begins, {@link NextTitle} decides.
 */
final class MonthEntries {

    /** What is longer is a paragraph; the longest title of the blog has about a third of it. */
    static final int LONGEST_TITLE = 300;

    private static final int LONGEST_SHOWN = 80;

    private final List<Line> lines;
    private final List<Integer> headings = new ArrayList<>();

    private MonthEntries(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            if (ImplicationsHeading.is(lines.get(i).text())) {
                headings.add(i);
            }
        }
    }

    static List<Entry> in(List<Line> lines) {
        return new MonthEntries(lines).entries();
    }

    private List<Entry> entries() {
        if (headings.isEmpty()) {
            throw incomplete(lines.getFirst(), "no heading \"Practice Implications\"");
        }
        List<Entry> entries = new ArrayList<>();
        int title = 0;
        for (int i = 0; i < headings.size(); i++) {
            int heading = headings.get(i);
            boolean last = i + 1 == headings.size();
            int end = last ? lines.size() : NextTitle.within(lines, heading + 1, headings.get(i + 1));
            entries.add(entry(title, heading, end));
            title = end;
        }
        return entries;
    }

    private Entry entry(int at, int heading, int end) {
        Line title = lines.get(at);
        if (at == heading) {
            throw incomplete(title, "no title and no text before this heading");
        }
        if (CitationLine.is(title.text())) {
            throw incomplete(title, "no title: a citation stands in its place");
        }
        if (title.text().length() > LONGEST_TITLE) {
            throw incomplete(title, "no title: a paragraph stands in its place");
        }
        boolean cites = at + 1 < heading && CitationLine.is(lines.get(at + 1).text());
        int body = cites ? at + 2 : at + 1;
        if (body >= heading) {
            throw incomplete(title, "no text between its title and \"Practice Implications\"");
        }
        if (heading + 1 >= end) {
            throw incomplete(title, "no text under \"Practice Implications\"");
        }
        Optional<String> citation = cites ? Optional.of(lines.get(at + 1).text()) : Optional.empty();
        return new Entry(title.number(), title.text(), citation, text(body, heading), text(heading + 1, end));
    }

    private String text(int from, int to) {
        return String.join("\n\n", lines.subList(from, to).stream().map(Line::text).toList());
    }

    private static NotAnArchivePageException incomplete(Line line, String what) {
        String text = line.text();
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN).strip() + "…" : text;
        return new NotAnArchivePageException(line.number(),
                "The summary \"%s\" (line %d) has %s.".formatted(shown, line.number(), what));
    }
}
