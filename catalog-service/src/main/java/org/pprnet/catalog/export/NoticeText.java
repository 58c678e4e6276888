package org.pprnet.catalog.export;

import org.pprnet.events.SummaryView.ArticleFlag;

/** A notice on a cited article in the words of reference managers. */
final class NoticeText {

    private NoticeText() {}

    /** What the notice makes of the article. */
    static String status(ArticleFlag flag) {
        return switch (flag.kind()) {
            case RETRACTION -> "Retracted";
            case CONCERN -> "Expression of concern";
            case CORRECTION -> "Corrected";
            case REINSTATEMENT -> "Reinstated";
        };
    }

    /** The notice in one line. */
    static String line(ArticleFlag flag) {
        String reason = OneLine.of(flag.reason());
        return "%s (%s)%s%s".formatted(status(flag), flag.date(), reason == null ? "" : " " + reason,
                flag.noticeDoi() == null ? "" : " " + flag.noticeDoi().url());
    }
}
