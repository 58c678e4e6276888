package org.pprnet.catalog.export;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The author element of an entry (Publication Manual, 7th edition, section 9.8): up to 20 authors all, of more the first 19
 * and the last. Given names are initials.
 */
final class ApaAuthors {

    private static final int ALL_NAMED = 20;
    private static final String LEFT_OUT = ". . . ";
    private static final Pattern BEFORE_INITIAL = Pattern.compile("(?<=\\.)(?=\\p{L})");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

    private ApaAuthors() {}

    static String of(CitedArticle article) {
        List<String> names = article.authors().stream().map(ApaAuthors::name).toList();
        String last = names.getLast();
        if (article.endsInOthers()) {
            return String.join(", ", names) + ", et al.";
        }
        if (names.size() == 1) {
            return last;
        }
        if (names.size() > ALL_NAMED) {
            return listed(names.subList(0, ALL_NAMED - 1)) + LEFT_OUT + last;
        }
        return listed(names.subList(0, names.size() - 1)) + (article.leavesAuthorsOut() ? LEFT_OUT : "& ") + last;
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> name + ", ").collect(Collectors.joining());
    }

    private static String name(PersonName name) {
        return name.given() == null ? name.family() : name.withGiven(initials(name.given())).inverted();
    }

    private static String initials(String given) {
        return Arrays.stream(BEFORE_INITIAL.matcher(given).replaceAll(" ").split(" "))
                .map(ApaAuthors::initialsOfOne).collect(Collectors.joining(" "));
    }

    /** Of hyphenated names both initials are kept; some print initials without points. */
    private static String initialsOfOne(String name) {
        if (INITIALS.matcher(name).matches()) {
            return name.codePoints().mapToObj(letter -> Character.toString(letter) + ".")
                    .collect(Collectors.joining(" "));
        }
        return Arrays.stream(name.split("-")).filter(part -> !part.isEmpty())
                .map(part -> part.endsWith(".") ? part : Character.toString(part.codePointAt(0)) + ".")
                .collect(Collectors.joining("-"));
    }
}
