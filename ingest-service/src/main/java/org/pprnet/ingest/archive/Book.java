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
            int quoted = Title.endOfQuoted(before);
            return new Work(Title.bare(quoted > 0 ? before.substring(0, quoted) : before), null, Optional.empty());
        }
        int split = split(text);
        String name = split == 0 ? null : SourceName.bare(text.substring(split));
        boolean isSource = name != null && (tail.printed() && SourceName.isShort(name) || SourceName.isPeriodical(name));
        return new Work(Title.bare(split > 0 ? text.substring(0, split) : text), isSource ? name : null, Optional.empty());
    }

    /** A short last part is no longer the title, even where it cannot be told whether it is a journal or a publisher. */
    private static int split(String text) {
        int split = Article.split(text);
        String last = text.substring(split);
        boolean afterComma = split > 0 && split != Sentences.lastStart(text) && split != Title.endOfQuoted(text);
        boolean keeps = afterComma ? !SourceName.isPeriodical(last) : !SourceName.isShort(last) && !SourceName.isPeriodical(last);
        return keeps ? 0 : split;
    }
}
