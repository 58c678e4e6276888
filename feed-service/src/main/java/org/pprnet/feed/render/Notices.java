package org.pprnet.feed.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.Flag;

/** Which flags on an article readers have to be warned of, and in what words. */
final class Notices {

    private Notices() {}

    /**
     * Corrections always; retractions and concerns unless the article was reinstated that day or later. A reinstatement
     * is history and no warning.
     */
    static List<Flag> inForce(List<Flag> flags) {
        Optional<LocalDate> reinstated = flags.stream()
                .filter(flag -> flag.kind() == Flag.Kind.REINSTATEMENT)
                .map(Flag::date)
                .max(Comparator.naturalOrder());
        return flags.stream().filter(flag -> switch (flag.kind()) {
            case CORRECTION -> true;
            case RETRACTION, CONCERN -> reinstated.isEmpty() || flag.date().isAfter(reinstated.get());
            case REINSTATEMENT -> false;
        }).toList();
    }

    static String words(Flag.Kind kind) {
        return switch (kind) {
            case RETRACTION -> "The cited article was retracted";
            case CONCERN -> "The journal expressed concern about the cited article";
            case CORRECTION -> "The cited article was corrected";
            case REINSTATEMENT -> "The cited article was reinstated";
        };
    }
}
