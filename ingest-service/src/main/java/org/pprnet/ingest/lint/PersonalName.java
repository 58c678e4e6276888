package org.pprnet.ingest.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pprnet.events.Citation.Name;

/** A person's name as people write their own: "Dr. Giorgio A. Tasca, PhD". Kept as words in lower case without accents. */
record PersonalName(List<String> words) {

    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "mx",
            "sir");
    private static final Set<String> DEGREES = Set.of("phd", "dphil", "psyd", "mph", "msc", "cpsych", "jr", "sr");
    private static final Pattern INNER_STOP = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})");
    private static final Pattern GAP = Pattern.compile("[\\s.,]++");
    private static final int LONGEST = 200;

    static PersonalName of(String written) {
        String name = written.substring(0, Math.min(written.length(), LONGEST));
        int comma = name.indexOf(',');
        List<String> before = words(comma < 0 ? name : name.substring(0, comma));
        List<String> after = words(comma < 0 ? "" : name.substring(comma));
        return new PersonalName(Stream.concat(after.stream(), before.stream()).toList());
    }

    /** Whether this may be a cited person: the same family name, and no other first initial where both have one. */
    boolean mayBe(Name cited) {
        List<String> family = words(cited.family());
        int given = words.size() - family.size();
        if (family.isEmpty() || given < 0 || !words.subList(given, words.size()).equals(family)) {
            return false;
        }
        List<String> citedGiven = cited.given() == null ? List.of() : words(cited.given());
        return given == 0 || citedGiven.isEmpty() || words.getFirst().charAt(0) == citedGiven.getFirst().charAt(0);
    }

    private static List<String> words(String name) {
        return GAP.splitAsStream(INNER_STOP.matcher(Spelling.plain(name)).replaceAll(""))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word) && !DEGREES.contains(word)).toList();
    }
}
