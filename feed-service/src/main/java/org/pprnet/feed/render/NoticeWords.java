package org.pprnet.feed.render;

import org.pprnet.events.Flag;

/** A notice on a cited article in the words of an entry. */
public final class NoticeWords {

    private NoticeWords() {}

    /** What the notice says of the article. */
    public static String of(Flag.Kind kind) {
        return switch (kind) {
            case RETRACTION -> "The cited article was retracted";
            case CONCERN -> "The journal expressed concern about the cited article";
            case CORRECTION -> "The cited article was corrected";
            case REINSTATEMENT -> "The cited article was reinstated";
        };
    }
}
