package org.pprnet.faults.clients;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.pprnet.events.Vocabulary;

/** What authors of a trial write. */
final class Texts {

    private static final List<String> WORDS = List.of("alliance", "therapist", "patient", "session", "outcome",
            "effect",
            "study", "attachment", "treatment", "depression", "change", "measure", "sample", "follow-up", "empathy",
            "feedback", "rupture", "repair", "attrition", "mentalizing", "p < .01", "g = 0.63", "β", "Flückiger",
            "& so on");

    /** Each is welcome in a text, and each has broken some software. */
    private static final List<String> AWKWARD = List.of("]]>", "</script>", "&amp;", "\u202Eabc\u202C", "👩🏽‍⚕️",
            "'; --",
            "\uFEFF", "{{7*7}}", "%00", "\t");

    private static final String CONSONANTS = "bcdfghjklmnpqrtvwxz";

    private Texts() {}

    /** A submission that cites an article of its own. */
    static Map<String, Object> submission(Story story, String title, RandomGenerator random) {
        return Map.of("title", title,
                "citation", "Tester, A. B., & Other, C. (2019). On %s. Psychotherapy, 56(1), 1–9. https://doi.org/%s"
                        .formatted(story.token(), story.doi()),
                "summary", sentence(random, 40) + "\n\n" + sentence(random, 30),
                "practiceImplications", sentence(random, 15),
                "topics", List.of(any(Vocabulary.topics().stream().map(term -> term.slug()).toList(), random)),
                "researchTypes",
                List.of(any(Vocabulary.researchTypes().stream().map(term -> term.slug()).toList(), random)),
                "issue", month(random));
    }

    /** A word for a name, without vowels, so that no stemmer finds an ending to cut off. */
    static String word(String name) {
        StringBuilder word = new StringBuilder(Story.BEGINNING);
        for (char letter : name.toCharArray()) {
            word.append(CONSONANTS.charAt(Character.digit(letter, 36) % 10)).append(CONSONANTS
                    .charAt(10 + Character.digit(letter, 36) / 10));
        }
        return word.toString();
    }

    static String month(RandomGenerator random) {
        return "%d-%02d".formatted(random.nextInt(2013, 2026), random.nextInt(1, 13));
    }

    static String sentence(RandomGenerator random, int words) {
        StringBuilder text = new StringBuilder("The");
        for (int word = 0; word < words; word++) {
            text.append(' ').append(random.nextInt(50) == 0 ? any(AWKWARD, random) : any(WORDS, random));
        }
        return text.append('.').toString();
    }

    static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
