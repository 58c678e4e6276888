package org.pprnet.search.index;

import java.util.OptionalInt;

/**
 * The names under which the index is reached. There is one index per version of its definition; {@link #searched} is
 * the alias of the one that readers search, {@link #written} the alias of the one that follows the log. They differ
 * while a new index is being filled: an index is searched only once it is complete.
 */
record IndexNames(String searched) {

    String written() {
        return searched + "-writing";
    }

    String current() {
        return of(IndexDefinition.VERSION);
    }

    /** All indices of this service, whatever their version. */
    String any() {
        return searched + "-v*";
    }

    /** The version in the name of an index; empty if the name is another service's. */
    OptionalInt version(String index) {
        String number = index.startsWith(searched + "-v") ? index.substring(searched.length() + 2) : "";
        return number.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    private String of(int version) {
        return searched + "-v" + version;
    }
}
