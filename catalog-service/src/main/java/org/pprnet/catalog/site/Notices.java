package org.pprnet.catalog.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryView.ArticleFlag;

/**
 * What a reader is told of the article that a summary is about. Where nothing is known, nothing is said.
 *
 * @param warnings retractions and concerns that no reinstatement of the same day or later took back, the worst first
 * @param corrections newest first
 * @param history everything that was ever said, newest first
 */
public record Notices(List<ArticleFlag> warnings, List<ArticleFlag> corrections, List<ArticleFlag> history) {

    private static final Comparator<ArticleFlag> NEWEST_FIRST = Comparator.comparing(ArticleFlag::date).reversed();

    /** What follows from the flags of an article. */
    public static Notices of(List<ArticleFlag> flags) {
        Optional<LocalDate> reinstated = flags.stream().filter(flag -> flag.kind() == Flag.Kind.REINSTATEMENT)
                .map(ArticleFlag::date).max(Comparator.naturalOrder());
        List<ArticleFlag> warnings = flags.stream().filter(Notices::isWarning)
                .filter(flag -> reinstated.filter(day -> !day.isBefore(flag.date())).isEmpty())
                .sorted(Comparator.comparing(ArticleFlag::kind).thenComparing(NEWEST_FIRST)).toList();
        List<ArticleFlag> corrections = flags.stream().filter(flag -> flag.kind() == Flag.Kind.CORRECTION)
                .sorted(NEWEST_FIRST).toList();
        return new Notices(warnings, corrections, flags.stream().sorted(NEWEST_FIRST).toList());
    }

    private static boolean isWarning(ArticleFlag flag) {
        return flag.kind() == Flag.Kind.RETRACTION || flag.kind() == Flag.Kind.CONCERN;
    }

    /** Whether anything stands at the head of the summary. */
    public boolean isAny() {
        return !warnings.isEmpty() || !corrections.isEmpty();
    }

    /** What a flag says, in a sentence without its end. */
    public static String said(ArticleFlag flag) {
        return switch (flag.kind()) {
            case RETRACTION -> "The article that this summarizes was retracted";
            case CONCERN -> "Concern was expressed about the article that this summarizes";
            case CORRECTION -> "The article that this summarizes was corrected";
            case REINSTATEMENT -> "The article that this summarizes was reinstated";
        };
    }

    /** What its notice is called. */
    public static String notice(ArticleFlag flag) {
        return switch (flag.kind()) {
            case RETRACTION -> "Notice of retraction";
            case CONCERN -> "Expression of concern";
            case CORRECTION -> "Notice of correction";
            case REINSTATEMENT -> "Notice of reinstatement";
        };
    }
}
