package org.pprnet.search.language;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names that are used for one another in the field, and why. Spellings and plurals of a name are no names of their own: the
 * analysis of the index knows them.
 *
 * @param names of the same thing, the full one first
 * @param near names of nearly the same thing
 * @param narrower names of what is a kind of it: found for it, but not the other way round. One that stands in another
 *        entry as well brings all of that entry's {@code names}
 * @param weight what a near or narrower name is worth, above 0, at most 1; null where there are none
 * @param capitals those of the names that count only in capitals: in lower case they are other words
 * @param shared those of the names that another entry has as well, for another meaning
 * @param reason one sentence: what an abbreviation stands for, or why the names are used for one another
 */
public record SynonymEntry(List<String> names, List<String> near, List<String> narrower, @Nullable Float weight,
        List<String> capitals, List<String> shared, String reason) {

    /** What the index knows as written in capitals. */
    static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,9}");

    public SynonymEntry {
        names = names == null ? List.of() : List.copyOf(names);
        near = near == null ? List.of() : List.copyOf(near);
        narrower = narrower == null ? List.of() : List.copyOf(narrower);
        capitals = capitals == null ? List.of() : List.copyOf(capitals);
        shared = shared == null ? List.of() : List.copyOf(shared);
        require(!names.isEmpty() && names.stream().noneMatch(String::isBlank), names, "has no full name");
        require(reason != null && reason.strip().endsWith("."), names, "has no reason, which is a sentence");
        List<String> all = Stream.of(names, near, narrower).flatMap(List::stream).toList();
        require(all.size() > 1, names, "has no other name");
        Set<String> distinct = new HashSet<>();
        all.forEach(name -> require(distinct.add(name.toLowerCase(Locale.ROOT)), all, "names \"" + name + "\" twice"));
        boolean weighs = !near.isEmpty() || !narrower.isEmpty();
        require(weighs == (weight != null), names, "must have a weight if anything is near or narrower, and only then");
        require(weight == null || weight > 0 && weight <= 1, names, "has a weight that is not above 0 and at most 1");
        List<String> own = Stream.concat(names.stream(), near.stream()).toList();
        require(own.containsAll(capitals), names, "lists capitals that are not among its names");
        require(own.containsAll(shared), names, "shares what is not among its names");
        capitals.forEach(name -> require(CAPITALS.matcher(name).matches(), own, "\"" + name + "\" is not in capitals"));
    }

    private static void require(boolean holds, List<String> names, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the entry \"%s\" %s"
                    .formatted(names.isEmpty() ? "" : names.getFirst(), otherwise));
        }
    }

    /** The full name. */
    public String name() {
        return names.getFirst();
    }

    /** The names by which it is recognised in a query. */
    List<String> recognised() {
        return Stream.concat(names.stream(), near.stream()).toList();
    }

    /** What a near or narrower name is worth. */
    float weightOfOthers() {
        return requireNonNull(weight, "weight is null");
    }

    boolean isInCapitals(String name) {
        return capitals.contains(name);
    }
}
