package org.pprnet.search.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pprnet.search.site.Why;

/** Why a summary was found, in words for its reader. */
final class MatchWords {

    /** Where the reader sees the marks. */
    private static final List<String> IN_SIGHT = List.of("title", "summary", "practiceImplications");

    private MatchWords() {}

    /** The parts of the query that stand there as they were typed; empty where none does. */
    static String asTyped(List<Match> matched) {
        return matched.stream().filter(MatchWords::isAsTyped).map(match -> match.query() + inBrackets(place(match)))
                .distinct().collect(Collectors.joining(", "));
    }

    /** All others, each with what answers it. That a word stands there in other forms, too, is no news. */
    static List<Why> others(List<Match> matched) {
        Set<String> asTyped = matched.stream().filter(MatchWords::isAsTyped).map(Match::query)
                .collect(Collectors.toSet());
        return matched.stream().filter(match -> !isAsTyped(match))
                .filter(match -> match.via() != Relation.STEM || !asTyped.contains(match.query()))
                .map(MatchWords::why).distinct().toList();
    }

    private static boolean isAsTyped(Match match) {
        return match.via() == Relation.EXACT;
    }

    private static Why why(Match match) {
        String place = place(match);
        return new Why(match.query(), match.found(), place.isEmpty() ? how(match) : how(match) + ", " + place);
    }

    private static String how(Match match) {
        return switch (match.via()) {
            case EXACT -> "as typed";
            case SPELLING -> "other spelling";
            case STEM -> "other form of the word";
            case SYNONYM -> "synonym";
            case TYPO -> "nearest word";
            case MEANING -> "close in meaning";
        };
    }

    /** What the reader does not see marked. */
    private static String place(Match match) {
        if (match.in().isEmpty() || match.in().stream().anyMatch(IN_SIGHT::contains)) {
            return "";
        }
        return "in the " + match.in().stream().map(MatchWords::name).collect(Collectors.joining(" and "));
    }

    private static String name(String place) {
        return place.equals("researchTypes") ? "types of research" : place;
    }

    private static String inBrackets(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
