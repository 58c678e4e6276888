package org.pprnet.ingest.archive;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pprnet.ingest.archive.PageText.Line;

/**
 * Finds the title of the next summary among the lines between two headings "Practice Implications": implications, a
 * title, perhaps a citation, a body. The rules, in order:
 * <ol>
 * <li>the line before a citation is a title;</li>
 * <li>of three lines the second is the title;</li>
 * <li>of more, the only line that can be one: not the first and not the last, at most 300 characters, no item of a list
 * and not introduced as one, and without the full stop, colon or comma that ends a sentence or introduces more;</li>
 * <li>of several, the only one that is capitalised as titles are, else the only one after an empty line.</li>
 * </ol>
 * Where none of them decides, the page is refused: cut at a wrong place, two summaries would be published garbled.
 */
final class NextTitle {

    private static final Pattern ITEM = Pattern.compile("(?:[-–—•*·]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s.*");
    private static final Pattern OPEN_END = Pattern.compile(".*[.:;,…][”\"’')]?", Pattern.DOTALL);

    private final List<Line> lines;
    private final int from;
    private final int to;

    private NextTitle(List<Line> lines, int from, int to) {
        this.lines = lines;
        this.from = from;
        this.to = to;
    }

    /** The index of the next title among the lines from the first after one heading up to the next heading. */
    static int within(List<Line> lines, int from, int to) {
        return new NextTitle(lines, from, to).index();
    }

    private int index() {
        if (to - from < 3) {
            return tooFew();
        }
        int[] beforeCitation = matching(i -> CitationLine.is(text(i + 1)));
        if (beforeCitation.length > 0) {
            return beforeCitation[0];
        }
        if (to - from == 3) {
            return from + 1;
        }
        int[] candidates = matching(this::canBeTitle);
        return candidates.length == 1 ? candidates[0] : decide(candidates);
    }

    private int decide(int[] candidates) {
        int[] capitalised = IntStream.of(candidates).filter(i -> TitleCase.is(text(i))).toArray();
        int[] left = capitalised.length > 0 ? capitalised : candidates;
        if (left.length == 1) {
            return left[0];
        }
        int[] apart = IntStream.of(left).filter(i -> lines.get(i).number() > lines.get(i - 1).number() + 1).toArray();
        if (apart.length == 1) {
            return apart[0];
        }
        throw undecided();
    }

    /** Two lines cannot hold implications, title and body; the entry that lacks its part then says so. */
    private int tooFew() {
        return to - from == 2 && text(from).length() > MonthEntries.LONGEST_TITLE ? from + 1 : from;
    }

    private int[] matching(IntPredicate wanted) {
        return IntStream.range(from + 1, to - 1).filter(wanted).toArray();
    }

    private boolean canBeTitle(int i) {
        return text(i).length() <= MonthEntries.LONGEST_TITLE && !ITEM.matcher(text(i)).matches()
                && !OPEN_END.matcher(text(i)).matches()
                && !introduces(text(i - 1));
    }

    private static boolean introduces(String line) {
        return line.endsWith(":") || line.endsWith(";") || line.endsWith(",");
    }

    private String text(int i) {
        return lines.get(i).text();
    }

    private NotAnArchivePageException undecided() {
        int first = lines.get(from).number();
        return new NotAnArchivePageException(first,
                ("Between the lines %d and %d it cannot be told which line is the title of the next "
                        + "summary; an empty line before it, and nowhere else there, makes it clear.")
                        .formatted(first, lines.get(to - 1).number()));
    }
}
