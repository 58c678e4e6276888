package org.pprnet.page;

import org.pprnet.events.SummaryView.ArticleFlag;

/** A notice on a cited article in the words of a page. */
public final class NoticeWords {

    private NoticeWords() {}

    /** What it says, in a sentence without its end. */
    public static String said(ArticleFlag flag) {
        return switch (flag.kind()) {
            case RETRACTION -> "The article that this summarizes was retracted";
            case CONCERN -> "Concern was expressed about the article that this summarizes";
            case CORRECTION -> "The article that this summarizes was corrected";
            case REINSTATEMENT -> "The article that this summarizes was reinstated";
        };
    }

    /** What it is called. */
    public static String name(ArticleFlag flag) {
        return switch (flag.kind()) {
            case RETRACTION -> "Notice of retraction";
            case CONCERN -> "Expression of concern";
            case CORRECTION -> "Notice of correction";
            case REINSTATEMENT -> "Notice of reinstatement";
        };
    }
}
