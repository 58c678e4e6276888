package org.pprnet.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.SummaryView.ArticleFlag;

/** What a flag on a cited article says, whether it names that article or not. */
public sealed interface Notice permits Flag, ArticleFlag {

    /** What the notice says of the article. */
    Flag.Kind kind();

    /** The day that the notice gives. */
    LocalDate date();

    /**
     * What has to be told of an article: retractions and concerns, unless it was reinstated that day or later, and every
     * correction. A reinstatement itself is history.
     *
     * @param notices the whole list of one article
     * @return those in force, in the same order
     */
    static <T extends Notice> List<T> inForce(List<T> notices) {
        Optional<LocalDate> reinstated = notices.stream().filter(notice -> notice.kind() == Flag.Kind.REINSTATEMENT)
                .map(Notice::date).max(Comparator.naturalOrder());
        return notices.stream().filter(notice -> switch (notice.kind()) {
            case CORRECTION -> true;
            case RETRACTION, CONCERN -> reinstated.isEmpty() || notice.date().isAfter(reinstated.get());
            case REINSTATEMENT -> false;
        }).toList();
    }
}
