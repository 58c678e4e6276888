package org.pprnet.search.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of all entries, found by the first of their words. */
final class SynonymNames {

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}'’]+");

    /**
     * A name that is recognised.
     *
     * @param tokens what it is compared by; if it counts only in capitals, that is itself
     */
    record Name(SynonymEntry entry, String text, List<String> tokens) {

        boolean isInCapitals() {
            return entry.isInCapitals(text);
        }
    }

    private final Function<String, List<String>> analysis;
    private final Map<List<String>, List<Name>> byTokens;
    private final Map<String, List<Name>> byFirstToken = new HashMap<>();
    private final Map<String, List<Name>> inCapitals = new HashMap<>();

    /** @throws IllegalStateException if two entries have one name and do not both say so, or if nothing is left of a name */
    SynonymNames(List<SynonymEntry> entries, Function<String, List<String>> analysis) {
        this.analysis = analysis;
        byTokens = entries.stream().flatMap(this::names).collect(Collectors.groupingBy(Name::tokens));
        byTokens.values().forEach(SynonymNames::requireOneEntryOrShared);
        byTokens.values().stream().flatMap(List::stream).forEach(name -> (name.isInCapitals()
                ? inCapitals
                : byFirstToken).computeIfAbsent(name.tokens().getFirst(), _ -> new ArrayList<>()).add(name));
    }

    /** Names of an entry that the analysis does not tell apart are one. */
    private Stream<Name> names(SynonymEntry entry) {
        Map<List<String>, Name> names = new HashMap<>();
        entry.recognised().forEach(text -> names.putIfAbsent(tokens(entry, text), new Name(entry, text,
                tokens(entry, text))));
        return names.values().stream();
    }

    /** What a name of an entry is compared by. */
    List<String> tokens(SynonymEntry entry, String name) {
        if (entry.isInCapitals(name)) {
            return List.of(name);
        }
        List<String> tokens = analysis.apply(name);
        boolean isPart = tokens.isEmpty() || tokens.size() == 1 && PARTS.split(name).length > 1;
        // HADS would be found by "had", QALY not by itself.
        boolean isCut = tokens.size() == 1 && SynonymEntry.CAPITALS.matcher(name).matches()
                && !tokens.contains(name.toLowerCase(Locale.ROOT));
        if (isPart || isCut) {
            throw new IllegalStateException("the entry \"%s\" has the name \"%s\", of which only %s is compared%s"
                    .formatted(entry.name(), name, tokens, isCut ? ": list it under capitals" : ""));
        }
        return tokens;
    }

    private static void requireOneEntryOrShared(List<Name> same) {
        List<String> entries = same.stream().map(name -> name.entry().name()).toList();
        for (Name name : same) {
            boolean shared = name.entry().shared().contains(name.text());
            if (shared != same.size() > 1) {
                throw new IllegalStateException("the name \"%s\" is in %s, but \"%s\" says that it is %s".formatted(
                        name.text(), entries, name.entry().name(), shared ? "shared" : "not shared"));
            }
        }
    }

    /** Names that begin with a word, in any case. */
    List<Name> beginningWith(String token) {
        return byFirstToken.getOrDefault(token, List.of());
    }

    /** Names that are this word, in capitals. */
    List<Name> inCapitals(String word) {
        return inCapitals.getOrDefault(word, List.of());
    }

    /** The names of the entries that have this one among theirs; itself, if none has. */
    Collection<Name> ofWhatIsCalled(String name, SynonymEntry broader) {
        Set<Name> all = Stream.of(analysis.apply(name), List.of(name))
                .flatMap(tokens -> byTokens.getOrDefault(tokens, List.of()).stream())
                .filter(found -> found.entry().names().contains(found.text()))
                .flatMap(found -> found.entry().names().stream()
                        .map(same -> new Name(found.entry(), same, tokens(found.entry(), same))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return all.isEmpty() ? Set.of(new Name(broader, name, tokens(broader, name))) : all;
    }
}
