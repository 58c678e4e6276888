package org.pprnet.search.query;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people, machines and cats type; the same for a seed. */
public final class RandomQueries {

    private static final List<String> PIECES = List.of("alliance", "therapy", "the", "behaviour", "\"", "“", "”", "«",
            "-", "--", "- ", "OR", "OR ", " OR OR ", "AND", "NOT", "title:", "author:", "journal:", "year:", "doi:",
            "year:2019..2021", "year:2021..2019", "year:..", "year:99999999999", "doi:10.1037/x", "10.1000/a\\b", "(",
            ")", "[", "]", "{", "}", "*", "?", "~2", "^3", "&&", "||", "!", "\\", "/", "/.*/", ":", "::", "<b>",
            "&amp;",
            "'", "’", "\u0000", "\uFFFF", "\uD800", "\u202E", "\u00AD", "😀", "👩‍⚕️", "Flückiger", "α", "−0.30",
            "p < .01",
            "日本語", "א", "%", "%zz", "+", "#", ";", ",", ".", "…", "\n", "\t", " ", "  ", "x".repeat(300), "_id:1",
            "kind:withdrawn", "summary.title:x", "a-b-c", "1e400", "NaN", "null", "{\"query\":{}}");

    private final Random random;

    public RandomQueries(long seed) {
        random = new Random(seed);
    }

    public String next() {
        int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 12);
        return Stream.generate(this::piece).limit(pieces).collect(Collectors.joining());
    }

    private String piece() {
        return switch (random.nextInt(6)) {
            case 0 -> " ";
            case 1 -> Character.toString(random.nextInt(0x2000));
            default -> PIECES.get(random.nextInt(PIECES.size()));
        };
    }
}
