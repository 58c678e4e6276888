package org.pprnet.benchmarks.summaries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * Makes submissions as the digest has them: a body of 255 to 447 words, implications of 57 to 133, one to three topics of
 * which few are frequent, a citation with a DOI, a month between 2013 and 2025, each as likely: a larger archive has more
 * summaries in each month, not more months. The same seed makes the same ones, in the same order.
 */
public final class SummaryGenerator {

    /** The last month that a summary is filed in. */
    public static final YearMonth LAST_MONTH = YearMonth.of(2025, 12);

    private static final int MONTHS = 12 * 13;
    private static final YearMonth FIRST_MONTH = LAST_MONTH.minusMonths(MONTHS - 1);
    private static final List<String> JOURNALS = List.of("Psychotherapy", "Psychotherapy Research",
            "Journal of Counseling Psychology", "Journal of Consulting and Clinical Psychology",
            "Clinical Psychology Review", "World Psychiatry", "Psychological Bulletin");

    private final Random random;
    private final Words words;
    private final long seed;
    private int made;

    public SummaryGenerator(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.words = new Words(random);
    }

    /** The next submission, as the ingest service takes it. */
    public Map<String, Object> next() {
        made++;
        YearMonth month = FIRST_MONTH.plusMonths(random.nextInt(MONTHS));
        String title = Words.capitalized(words.text(random.nextInt(6, 14), random).replaceAll("\\.", "")) + " (" + made
                + ")";
        return Map.of("title", title, "citation", citation(title, month), "summary", body(),
                "practiceImplications", words.text(random.nextInt(57, 134), random),
                "topics", terms(Vocabulary.topics(), random.nextInt(1, 4)),
                "researchTypes", terms(Vocabulary.researchTypes(), 1), "issue", month.toString(),
                "publishedAt", published(month).toString());
    }

    /** A DOI that no other submission of this seed has. */
    private String citation(String title, YearMonth month) {
        return "%s, %c. %c., & %s, %c. (%d). %s. %s, %d(%d), %d–%d. https://doi.org/10.5555/pprnet.%d.%d".formatted(
                name(), letter(), letter(), name(), letter(), month.getYear() - random.nextInt(3), title,
                Words.any(JOURNALS, random), random.nextInt(20, 90), random.nextInt(1, 7), random.nextInt(1, 400),
                random.nextInt(400, 800), seed, made);
    }

    private String body() {
        int words = random.nextInt(255, 448);
        return this.words.text(words / 2, random) + "\n\n" + this.words.text(words - words / 2, random);
    }

    /** The n-th term of a vocabulary has a share of 1/(n + 2). */
    private List<String> terms(List<Term> vocabulary, int count) {
        Set<String> chosen = new LinkedHashSet<>();
        while (chosen.size() < count) {
            int place = (int) (Math.exp(random.nextDouble() * Math.log(vocabulary.size() + 2.0)) - 1);
            chosen.add(vocabulary.get(Math.min(place, vocabulary.size() - 1)).slug());
        }
        return new ArrayList<>(chosen);
    }

    private Instant published(YearMonth month) {
        LocalDate day = month.atDay(random.nextInt(1, 28));
        return day.atTime(random.nextInt(24), random.nextInt(60)).toInstant(ZoneOffset.UTC);
    }

    private String name() {
        String word = words.next(random);
        return Words.capitalized(word.length() < 3 ? word + "son" : word);
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }
}
