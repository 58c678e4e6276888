package org.pprnet.catalog.export;

import java.util.List;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryView;
import org.pprnet.events.SummaryView.ArticleFlag;

/** The notices on a cited article that are in force. */
final class Notices {

    private Notices() {}

    /** A reinstatement ends what was said against the article up to its day; a correction stands beside it. */
    static List<ArticleFlag> inForce(SummaryView summary) {
        return summary.flags().stream().filter(flag -> switch (flag.kind()) {
            case RETRACTION, CONCERN -> !isEnded(flag, summary.flags());
            case CORRECTION -> true;
            case REINSTATEMENT -> false;
        }).toList();
    }

    /** Those that warn of the article. */
    static List<ArticleFlag> warnings(SummaryView summary) {
        return inForce(summary).stream().filter(flag -> flag.kind() != Flag.Kind.CORRECTION).toList();
    }

    private static boolean isEnded(ArticleFlag flag, List<ArticleFlag> flags) {
        return flags.stream()
                .anyMatch(other -> other.kind() == Flag.Kind.REINSTATEMENT && !other.date().isBefore(flag.date()));
    }

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
    static String text(ArticleFlag flag) {
        String reason = OneLine.of(flag.reason());
        return "%s (%s)%s%s".formatted(status(flag), flag.date(), reason == null ? "" : " " + reason,
                flag.noticeDoi() == null ? "" : " " + flag.noticeDoi().url());
    }
}
