package org.pprnet.catalog.export;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;

/** Writes one entry in APA's order: author, date, title, source (Publication Manual, 7th edition, section 9.5). */
final class ApaEntry {

    private static final Pattern ENDED = Pattern.compile(".*[.?!…][\"'”’)]?", Pattern.DOTALL);

    private static final Pattern ENDED_PART = Pattern.compile(".*\\.", Pattern.DOTALL);

    private final CitedArticle article;
    private final Citation citation;
    private final List<ApaReference.Run> runs = new ArrayList<>();

    ApaEntry(CitedArticle article) {
        this.article = article;
        this.citation = article.citation();
    }

    List<ApaReference.Run> runs() {
        String date = article.date().map(ApaEntry::date).orElse("(n.d.)");
        if (article.authors().isEmpty()) {
            addTitle();
            addPlain(" " + date + ".");
        } else {
            addPlain(ended(ApaAuthors.of(article)) + " " + date + ". ");
            addTitle();
        }
        addSource();
        if (citation.doi() != null) {
            addPlain(" ");
            runs.add(new ApaReference.Run(citation.doi().url(), false, citation.doi().url()));
        }
        return runs;
    }

    private static String date(IssueDate date) {
        String month = date.month() == 0
                ? ""
                : ", " + Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return "(" + date.year() + month + (date.day() == 0 ? "" : " " + date.day()) + ")";
    }

    /** The title of a work that stands alone is italic (section 9.19). */
    private void addTitle() {
        if (article.isInContainer()) {
            addPlain(ended(citation.title()));
            return;
        }
        addItalic(citation.title());
        addPlain(ENDED.matcher(citation.title()).matches() ? "" : ".");
    }

    private void addSource() {
        List<ApaReference.Run> source = new ArrayList<>();
        addPart(source, ", ", citation.container(), true);
        addPart(source, ", ", citation.volume(), true);
        addPart(source, citation.volume() == null ? ", " : "", enclosed(citation.issue()), false);
        addPart(source, ", ", pages(), false);
        addPart(source, ", ", citation.articleNumber() == null ? null : "Article " + citation.articleNumber(), false);
        if (!source.isEmpty()) {
            addPlain(" ");
            runs.addAll(source);
            addPlain(ENDED_PART.matcher(source.getLast().text()).matches() ? "" : ".");
        }
        addPlain(article.isAheadOfPrint() ? " " + CitedArticle.AHEAD_OF_PRINT + "." : "");
    }

    private static void addPart(List<ApaReference.Run> source, String between, @Nullable String text, boolean italic) {
        if (text == null) {
            return;
        }
        if (!source.isEmpty() && !between.isEmpty()) {
            source.add(new ApaReference.Run(between, false, null));
        }
        source.add(new ApaReference.Run(text, italic, null));
    }

    private static @Nullable String enclosed(@Nullable String issue) {
        return issue == null ? null : "(" + issue + ")";
    }

    private @Nullable String pages() {
        return citation.pages() == null ? null : Pages.dashed(citation.pages(), "–");
    }

    private void addPlain(String text) {
        if (!text.isEmpty()) {
            runs.add(new ApaReference.Run(text, false, null));
        }
    }

    private void addItalic(String text) {
        runs.add(new ApaReference.Run(text, true, null));
    }

    private static String ended(String text) {
        return ENDED.matcher(text).matches() ? text : text + ".";
    }
}
