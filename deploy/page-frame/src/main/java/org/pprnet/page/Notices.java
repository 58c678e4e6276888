package org.pprnet.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.events.Flag;
import org.pprnet.events.Notice;
import org.pprnet.events.SummaryView.ArticleFlag;

/**
 * What is told of the article that a summary is about, on every page and in every file. Where nothing is known, nothing is
 * said.
 *
 * @param warnings retractions and concerns in force, the worst first
 * @param corrections newest first
 * @param history everything that was ever said, newest first
 * @see Notice#inForce
 */
public record Notices(List<ArticleFlag> warnings, List<ArticleFlag> corrections, List<ArticleFlag> history) {

    private static final Comparator<ArticleFlag> NEWEST_FIRST = Comparator.comparing(ArticleFlag::date).reversed();
    private static final Comparator<ArticleFlag> WORST_FIRST = Comparator.comparing(ArticleFlag::kind)
            .thenComparing(NEWEST_FIRST);

    public Notices {
        warnings = List.copyOf(warnings);
        corrections = List.copyOf(corrections);
        history = List.copyOf(history);
    }

    /** What follows from the flags of an article. */
    public static Notices of(List<ArticleFlag> flags) {
        List<ArticleFlag> inForce = Notice.inForce(flags);
        return new Notices(inForce.stream().filter(flag -> !isCorrection(flag)).sorted(WORST_FIRST).toList(),
                inForce.stream().filter(Notices::isCorrection).sorted(NEWEST_FIRST).toList(),
                flags.stream().sorted(NEWEST_FIRST).toList());
    }

    private static boolean isCorrection(ArticleFlag flag) {
        return flag.kind() == Flag.Kind.CORRECTION;
    }

    /** The warnings, then the corrections. */
    public List<ArticleFlag> inForce() {
        return Stream.concat(warnings.stream(), corrections.stream()).toList();
    }

    /** Whether anything stands at the head of the summary. */
    public boolean isAny() {
        return !inForce().isEmpty();
    }
}
