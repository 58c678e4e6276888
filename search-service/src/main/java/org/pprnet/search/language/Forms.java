package org.pprnet.search.language;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a word is compared by, the closest first.
 *
 * @param written in lower case
 * @param folded without accents as well: what phrases are compared by
 * @param spellings in the one spelling that stands for all
 * @param stems what the index finds it by; empty for a stop word
 * @param keys two words that are taken for one have one of these in common
 * @param keyBits a bit for each key: words without a common bit have no common key
 */
public record Forms(String written, String folded, Set<String> spellings, Set<String> stems, Set<String> keys,
        long keyBits) {

    /** Fibonacci hashing (Knuth, "The Art of Computer Programming", 6.4), to one of the 64 bits of a long. */
    private static final int SPREADING = 0x9E3779B9;
    private static final int SHIFT = Integer.SIZE - 6;

    public Forms {
        spellings = Set.copyOf(spellings);
        stems = Set.copyOf(stems);
        keys = Set.copyOf(keys);
    }

    static Forms of(List<String> written, List<String> folded, List<String> spellings, List<String> stems) {
        Set<String> keys = new HashSet<>(stems);
        keys.addAll(folded);
        return new Forms(String.join(" ", written), String.join(" ", folded), Set.copyOf(spellings),
                Set.copyOf(stems), keys, bits(keys));
    }

    private static long bits(Set<String> keys) {
        return keys.stream().mapToLong(key -> 1L << (key.hashCode() * SPREADING >>> SHIFT)).reduce(0,
                (some, more) -> some | more);
    }

    /** Whether it is the same word, but for accents and the rules of spelling. */
    public boolean isSpellingOf(Forms other) {
        return !Collections.disjoint(spellings, other.spellings);
    }

    /** Whether the index takes the two for one. Stop words are no part of that: they must be the same. */
    public boolean isFormOf(Forms other) {
        return stems.isEmpty() && other.stems.isEmpty()
                ? folded.equals(other.folded)
                : !Collections.disjoint(stems, other.stems);
    }
}
