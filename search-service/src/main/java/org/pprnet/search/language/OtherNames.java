package org.pprnet.search.language;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.search.language.SynonymNames.Name;
import org.pprnet.search.language.Synonyms.OtherName;

/** What may stand for a name. */
final class OtherNames {

    /** Of each entry: its names, and what they are compared by. */
    private final Map<SynonymEntry, Map<List<String>, OtherName>> all = new HashMap<>();

    OtherNames(List<SynonymEntry> entries, SynonymNames names) {
        entries.forEach(entry -> all.put(entry, allOf(entry, names)));
    }

    private static Map<List<String>, OtherName> allOf(SynonymEntry entry, SynonymNames names) {
        Map<List<String>, OtherName> all = new LinkedHashMap<>();
        entry.names().forEach(name -> all.putIfAbsent(names.tokens(entry, name),
                new OtherName(name, 1, entry.isInCapitals(name))));
        entry.near().forEach(name -> all.putIfAbsent(names.tokens(entry, name),
                new OtherName(name, entry.weightOfOthers(), entry.isInCapitals(name))));
        entry.narrower().stream().flatMap(name -> names.ofWhatIsCalled(name, entry).stream())
                .forEach(name -> all.putIfAbsent(name.tokens(),
                        new OtherName(name.text(), entry.weightOfOthers(), name.isInCapitals())));
        return all;
    }

    /** The other names of what is meant, the most equal first. One that holds all words of this one adds nothing. */
    List<OtherName> than(Name name) {
        boolean isNear = name.entry().near().contains(name.text());
        return all.get(name.entry()).entrySet().stream()
                .filter(other -> Collections.indexOfSubList(other.getKey(), name.tokens()) < 0)
                .map(Map.Entry::getValue)
                .map(other -> isNear ? lessEqual(other, name.entry().weightOfOthers()) : other)
                .sorted(comparing(OtherName::weight).reversed()).toList();
    }

    private static OtherName lessEqual(OtherName other, float weight) {
        return new OtherName(other.text(), weight, other.inCapitals());
    }
}
