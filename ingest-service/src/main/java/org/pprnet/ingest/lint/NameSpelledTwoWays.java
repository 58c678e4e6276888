package org.pprnet.ingest.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pprnet.events.Citation.Name;
import org.pprnet.ingest.lint.Names.Mention;

/**
 * "Kleinbub" and "Kelenbub" in one text, "Flückiger" in the citation and "Fluckiger" in the text. At least one of the two
 * must be known as a person's name: from the citation, or from words such as "and colleagues" behind it. Two cited
 * names are two people.
 */
final class NameSpelledTwoWays implements Check {

    /** What one comparison of each with each can bear, and more than an honest text has. */
    private static final int MOST_KNOWN = 100;

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        Set<String> cited = new LinkedHashSet<>();
        manuscript.parsed().stream().flatMap(citation -> citation.authors().stream()).limit(MOST_KNOWN)
                .map(Name::family).forEach(family -> cited.addAll(Names.words(family)));
        Names names = Names.in(manuscript);
        Map<String, Advice> found = new LinkedHashMap<>();
        known(cited, names).forEach(known -> names.mentions().stream()
                .filter(mention -> isOther(known, mention, cited))
                .filter(mention -> !names.isOrdinary(mention.word())
                        && !(names.isOrdinary(known) && !cited.contains(known)))
                .forEach(mention -> report(known, mention, names, cited, found)));
        return found.values().stream();
    }

    private static List<String> known(Set<String> cited, Names names) {
        List<String> known = new ArrayList<>(cited);
        names.people().map(Mention::word).filter(word -> !cited.contains(word)).forEach(known::add);
        return known.subList(0, Math.min(known.size(), MOST_KNOWN));
    }

    private static boolean isOther(String known, Mention mention, Set<String> cited) {
        boolean twoPeople = cited.contains(known) && cited.contains(mention.word());
        return !twoPeople && (Spelling.differInAccents(known, mention.word())
                || mention.isLikelyName() && Spelling.differInASlip(known, mention.word()));
    }

    /** The one that is not cited is reported; of two that are not, the rarer, else the later. */
    private static void report(String known, Mention mention, Names names, Set<String> cited,
            Map<String, Advice> found) {
        Mention other = cited.contains(known) ? null : names.mention(known);
        boolean keepsOther = other != null && !cited.contains(mention.word()) && other.isBetterKnownThan(mention);
        Mention odd = other == null || keepsOther ? mention : other;
        String rest = odd == mention ? known : mention.word();
        String where = cited.contains(rest) ? "in the citation" : "elsewhere";
        found.putIfAbsent(odd.word(), odd.field().advice(Advice.Kind.NAME_SPELLED_TWO_WAYS,
                "“%s” here, “%s” %s".formatted(odd.word(), rest, where), odd.start(),
                odd.start() + odd.word().length()));
    }
}
