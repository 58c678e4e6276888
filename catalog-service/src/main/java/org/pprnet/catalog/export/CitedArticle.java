package org.pprnet.catalog.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pprnet.page.Notices;
import org.pprnet.events.Citation;
import org.pprnet.events.SummaryView;

/**
 * What is told of a cited article: each value on one line, absent where it could not be parsed.
 *
 * @param authors those with a name
 */
record CitedArticle(Citation citation, List<PersonName> authors) {

    static final String AHEAD_OF_PRINT = "Advance online publication";

    private static final Pattern OTHERS = Pattern.compile("\\bet al\\b");
    private static final Pattern LEFT_OUT = Pattern.compile("…|\\.\\s?\\.\\s?\\.|" + OTHERS);

    static CitedArticle of(Citation citation) {
        String text = OneLine.of(citation.text());
        Citation lines = new Citation(text == null ? "" : text, citation.authors(), citation.year(), citation.date(),
                OneLine.of(citation.title()), OneLine.of(citation.container()), OneLine.of(citation.volume()),
                OneLine.of(citation.issue()), OneLine.of(citation.pages()), OneLine.of(citation.articleNumber()),
                citation.doi(), citation.status());
        return new CitedArticle(lines,
                citation.authors().stream().map(PersonName::of).filter(PersonName::isNamed).toList());
    }

    Optional<IssueDate> date() {
        return IssueDate.of(citation);
    }

    boolean isInContainer() {
        return citation.container() != null;
    }

    boolean isAheadOfPrint() {
        return "advance-online".equals(citation.status());
    }

    /** Whether the fields say what the citation says; where not, it is told verbatim too. */
    boolean isWhole() {
        return !authors.isEmpty() && !leavesAuthorsOut() && date().isPresent() && citation.title() != null
                && isInContainer();
    }

    /** Whether the citation itself has dots or "et al." in place of authors, who are missing then. */
    boolean leavesAuthorsOut() {
        return LEFT_OUT.matcher(beforeTitle()).find();
    }

    /** Whether it ends its authors with "et al.". */
    boolean endsInOthers() {
        return OTHERS.matcher(beforeTitle()).find();
    }

    private String beforeTitle() {
        int title = citation.title() == null ? -1 : citation.text().indexOf(citation.title());
        return title < 0 ? "" : citation.text().substring(0, title);
    }

    /** Warnings of the article, and the citation where it could not all be parsed. */
    List<String> notes(SummaryView summary) {
        List<String> notes = new ArrayList<>(
                Notices.of(summary.flags()).warnings().stream().map(NoticeText::line).toList());
        if (!isWhole() && !citation.text().isEmpty()) {
            notes.add(citation.text());
        }
        return notes;
    }

    /** The same, for formats that have no field for the status. */
    List<String> notesAndStatus(SummaryView summary) {
        List<String> notes = new ArrayList<>(notes(summary));
        if (isAheadOfPrint()) {
            notes.addFirst(AHEAD_OF_PRINT + ".");
        }
        return notes;
    }
}
