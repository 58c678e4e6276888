package org.pprnet.benchmarks.summaries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A vocabulary without an end, of which few words are frequent and most are rare. The n-th most frequent word has a share
 * of 1/(n + 2.7) (Mandelbrot, "An informational theory of the statistical structure of language", 1953) up to where the
 * common words of a language end, and of 1/n² from there on (Ferrer i Cancho and Solé, "Two regimes in the frequency of
 * words and the origins of complex lexicons", 2001). So a larger archive has more different words, about twice as many where
 * it is four times as long, as real ones do.
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
    private static final double OFFSET = 2.7;
    /** How many are common. */
    private static final int SIZE = 12_000;
    private static final int SYLLABLES = ONSETS.size() * RIMES.size();
    private static final int SYLLABLES_OF_RARE_WORDS = 3;
    private static final long RARE = (long) Math.pow(SYLLABLES, SYLLABLES_OF_RARE_WORDS);
    /** Has no divisor in common with the number of rare words: so neighbours by share do not look alike, and no two are one. */
    private static final long SCATTERING = 1_000_003;

    private final List<String> byRank = new ArrayList<>(FREQUENT);
    private final double[] shares = new double[SIZE];
    private final double sumOfAll;

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
            sum += 1 / (rank + 1 + OFFSET);
            shares[rank] = sum;
        }
        // All words after these together: what falls off with the square sums up to as many times the last share as there are.
        sumOfAll = sum + SIZE / (SIZE + OFFSET);
    }

    private static String syllable(Random random) {
        return syllable(random.nextInt(SYLLABLES));
    }

    private static String syllable(int number) {
        return ONSETS.get(number / RIMES.size()) + RIMES.get(number % RIMES.size());
    }

    /** A word, as often as it is met in texts. */
    String next(Random random) {
        double share = random.nextDouble() * sumOfAll;
        if (share > shares[SIZE - 1]) {
            return rare((long) (SIZE / (1 - random.nextDouble())));
        }
        int place = Arrays.binarySearch(shares, share);
        return byRank.get(place < 0 ? -place - 1 : place);
    }

    /** Made of its rank, as nobody could keep them all. */
    private static String rare(long rank) {
        StringBuilder word = new StringBuilder();
        long left = rank % RARE * SCATTERING % RARE;
        for (int syllable = 0; syllable < SYLLABLES_OF_RARE_WORDS; syllable++) {
            word.append(syllable((int) (left % SYLLABLES)));
            left /= SYLLABLES;
        }
        return word.toString();
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
