package org.pprnet.ingest.archive;

import java.util.Optional;

/** A reference without volume and pages: a book, a report, a page of the web, an article ahead of print. */
final class Book {

    private Book() {}

    static Work of(Tail tail) {
        String text = tail.reference();
        int imprint = Imprint.startIn(text);
        String before = text.substring(0, imprint);
        if (imprint < text.length()) {
            return published(before);
        }
        int split = split(text);
        String name = split == 0 ? null : SourceName.bare(text.substring(split));
        boolean isSource = name != null
                && (tail.printed() && SourceName.isShort(name) || SourceName.isPeriodical(name));
        String title = split > 0 ? text.substring(0, split) : text;
        return new Work(Title.bare(title), isSource ? name : null, Optional.empty());
    }

    private static Work published(String before) {
        int quoted = Title.endOfQuoted(before);
        int last = quoted > 0 ? quoted : Sentences.lastStart(before);
        String name = last == 0 ? null : SourceName.bare(before.substring(last));
        boolean proceedings = name != null && SourceName.areProceedings(name);
        String title = quoted > 0 || proceedings ? before.substring(0, last) : before;
        return new Work(Title.bare(title), proceedings ? name : null, Optional.empty());
    }

    /** A short last part is no longer the title, even where it cannot be told whether it is a journal or a publisher. */
    private static int split(String text) {
        int split = Article.split(text);
        String last = text.substring(split);
        boolean afterComma = split > 0 && split != Sentences.lastStart(text) && split != Title.endOfQuoted(text);
        boolean ends = SourceName.isPeriodical(last) || !afterComma && SourceName.isShort(last);
        return ends ? split : 0;
    }
}
