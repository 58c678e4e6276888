package org.pprnet.benchmarks.summaries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A vocabulary of which few words are frequent and most are rare (Zipf, "Human Behavior and the Principle of Least
 * Effort", 1949: the n-th most frequent word has a share of 1/n).
 */
final class Words {

    private static final List<String> FREQUENT = List.of("the", "of", "and", "in", "to", "a", "therapy", "patients",
            "that", "were", "for", "with", "outcomes", "therapists", "treatment", "was", "is", "psychotherapy", "this",
            "study", "alliance", "on", "as", "by", "depression", "more", "symptoms", "authors", "clients", "research",
            "sessions", "effects", "anxiety", "studies", "between", "not", "change", "empathy", "attachment",
            "interpersonal", "group", "feedback", "therapist", "reported", "disorder", "significant", "randomized",
            "trial", "measures", "self-report", "meta-analysis", "relationship", "personality", "trauma", "clinicians",
            "cognitive-behavioral", "psychodynamic", "dropout", "rupture", "repair", "training", "culture", "goals",
            "expectations", "mentalizing", "countertransference", "practice", "follow-up", "sample", "average");
    private static final List<String> ONSETS = List.of("b", "br", "c", "cl", "d", "dr", "f", "g", "gr", "h", "l", "m",
            "n", "p", "pl", "r", "s", "sp", "st", "t", "tr", "v");
    private static final List<String> RIMES = List.of("al", "an", "ar", "ect", "en", "er", "ic", "ide", "in", "ion",
            "is", "ive", "on", "or", "ous", "ual", "ure", "y");
    private static final int SIZE = 12_000;

    private final List<String> byRank = new ArrayList<>(FREQUENT);
    private final double[] shares = new double[SIZE];

    /** The same words for the same seed. */
    Words(Random random) {
        Set<String> known = new HashSet<>(FREQUENT);
        while (byRank.size() < SIZE) {
            String word = syllable(random) + syllable(random) + (random.nextBoolean() ? syllable(random) : "");
            if (known.add(word)) {
                byRank.add(word);
            }
        }
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1.0 / (rank + 1);
            shares[rank] = sum;
        }
    }

    private static String syllable(Random random) {
        return any(ONSETS, random) + any(RIMES, random);
    }

    /** A word, as often as it is met in texts. */
    String next(Random random) {
        int place = Arrays.binarySearch(shares, random.nextDouble() * shares[SIZE - 1]);
        return byRank.get(Math.min(SIZE - 1, place < 0 ? -place - 1 : place));
    }

    /** Sentences of so many words together, and a statistic now and then. */
    String text(int words, Random random) {
        StringBuilder text = new StringBuilder();
        int inSentence = 0;
        for (int word = 0; word < words; word++) {
            String next = random.nextInt(60) == 0 ? "(d = 0.%02d)".formatted(random.nextInt(100)) : next(random);
            text.append(inSentence == 0 ? capitalized(next) : next);
            boolean ends = word == words - 1 || ++inSentence > 8 && random.nextInt(14) == 0;
            text.append(ends ? ". " : " ");
            inSentence = ends ? 0 : inSentence;
        }
        return text.toString().strip();
    }

    /** With a capital letter. */
    static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
