package org.pprnet.search.index;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which the index is reached. An index has the version of its definition and a generation in its name.
 * All else is told by aliases, since Elasticsearch changes any number of them at once, or none: {@link #searched} is the
 * one that readers search, {@link #written} the one that follows the log, {@link #next} what a rebuild fills beside it.
 */
record IndexNames(String searched) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:-g(\\d{1,6}))?");

    String written() {
        return searched + "-writing";
    }

    /**
     * An alias that the index has for as long as it lives: what is written to it never creates an index, as a write to the
     * index's own name could.
     */
    String itself(String index) {
        return index + "-itself";
    }

    /** What the aliases of an index that is being filled by a rebuild begin with; the rest tells which rebuild. */
    String next() {
        return searched + "-next-";
    }

    /** The alias of an index that its rebuild has left. */
    String released() {
        return next() + "released";
    }

    /** What the aliases of an index that may not be written to while a rebuild replaces it begin with. */
    String switching() {
        return searched + "-switching-";
    }

    /** One alias of a kind, told apart from all others. */
    static String unique(String beginning) {
        return beginning + UUID.randomUUID();
    }

    /** An index of this build. */
    String index(int generation) {
        return "%s-v%d-g%d".formatted(searched, IndexDefinition.VERSION, generation);
    }

    /** The alias of the vectors that were computed once: no version or generation of the index takes them with it. */
    String vectors() {
        return searched + "-vectors";
    }

    /** All indices of this service that follow the log, whatever their version, and perhaps others: see {@link #isOurs}. */
    String any() {
        return searched + "-v*";
    }

    boolean isOurs(String index) {
        return numbers(index).matches();
    }

    boolean isCurrent(String index) {
        return isOurs(index) && version(index) == IndexDefinition.VERSION;
    }

    /** The version in the name of an index; before there were generations, it was an earlier one. */
    int version(String index) {
        Matcher numbers = numbers(index);
        return numbers.matches() && numbers.group(2) != null ? Integer.parseInt(numbers.group(1)) : 0;
    }

    /** The generation in the name of an index; 0 if there is none. */
    int generation(String index) {
        Matcher numbers = numbers(index);
        return numbers.matches() && numbers.group(2) != null ? Integer.parseInt(numbers.group(2)) : 0;
    }

    private Matcher numbers(String index) {
        return NUMBERS.matcher(index.startsWith(searched + "-v") ? index.substring(searched.length() + 2) : "");
    }
}
