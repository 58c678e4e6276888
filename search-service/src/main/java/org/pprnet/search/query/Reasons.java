package org.pprnet.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.Optional;
import java.util.stream.Stream;
import org.pprnet.events.Citation;
import org.pprnet.events.Summary;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.search.language.TextAnalysis;

/**
 * Why summaries answer a query: worked out from their own words, by the analysis of the index. What is marked and what is
 * given as a reason are the same places.
 */
final class Reasons {

    private static final Set<Part.Place> TITLE = Set.of(Part.Place.TITLE);
    private static final Set<Part.Place> CITED = Set.of(Part.Place.TITLE, Part.Place.AUTHOR, Part.Place.JOURNAL);
    private static final Set<Part.Place> NOWHERE = Set.of();

    private final Expanded query;
    private final Looking looking;

    Reasons(Expanded query, TextAnalysis analysis) {
        this.query = query;
        this.looking = new Looking(Sought.in(query, analysis), analysis);
    }

    /** What was found of one summary, and where it is to be marked. */
    record Found(Highlights highlights, List<Match> matched) {}

    Found in(Summary summary) {
        Map<Key, Answer> answers = new LinkedHashMap<>();
        List<Finding> title = note(answers, "title", summary.title(), TITLE);
        List<Finding> text = note(answers, "summary", summary.summary(), NOWHERE);
        List<Finding> implications = note(answers, "practiceImplications", summary.practiceImplications(), NOWHERE);
        summary.topics().forEach(slug -> noteTerm(answers, "topics", slug, Vocabulary::topic));
        summary.researchTypes().forEach(slug -> noteTerm(answers, "researchTypes", slug, Vocabulary::researchType));
        if (summary.citation() != null) {
            note(answers, "citation", summary.citation().text(), CITED);
            noteCitation(answers, summary.citation());
        }
        return new Found(new Highlights(Marking.whole(summary.title(), title),
                Excerpt.of(summary.summary(), text, 2),
                Excerpt.of(summary.practiceImplications(), implications, 1)),
                answers.entrySet().stream().map(answer -> answer.getValue().match(answer.getKey())).toList());
    }

    private record Key(String query, Relation via) {}

    /** What answers one part in one way: as it was written first, and all places. */
    private record Answer(String found, Set<String> in) {

        Match match(Key key) {
            return new Match(key.query(), key.via(), found, List.copyOf(in));
        }
    }

    private List<Finding> note(Map<Key, Answer> answers, String name, String text, Set<Part.Place> places) {
        List<Finding> findings = looking.in(text, places);
        for (Finding finding : findings) {
            note(answers, new Key(finding.sought().query(), finding.via()),
                    text.substring(finding.start(), finding.end()), name);
        }
        return findings;
    }

    private static void note(Map<Key, Answer> answers, Key key, String found, String in) {
        answers.computeIfAbsent(key, _ -> new Answer(found, new LinkedHashSet<>())).in().add(in);
    }

    /** A topic that is found by another of its names is shown by its label. */
    private void noteTerm(Map<Key, Answer> answers, String name, String slug,
            Function<String, Optional<Term>> vocabulary) {
        String label = vocabulary.apply(slug).map(Term::label).orElse(slug.replace('-', ' '));
        if (!note(answers, name, label, NOWHERE).isEmpty()) {
            return;
        }
        vocabulary.apply(slug).stream().flatMap(term -> term.aliases().stream())
                .flatMap(alias -> looking.in(alias.replace('-', ' '), NOWHERE).stream())
                .forEach(finding -> note(answers, new Key(finding.sought().query(), finding.via()), label, name));
    }

    private void noteCitation(Map<Key, Answer> answers, Citation citation) {
        query.parts().stream().flatMap(part -> part instanceof Part.AnyOf(var some) ? some.stream() : Stream.of(part))
                .forEach(part -> {
                    if (part instanceof Part.Years(var from, var to) && citation.year() != null
                            && (from == null || from <= citation.year()) && (to == null || citation.year() <= to)) {
                        note(answers, new Key(part.typed(), Relation.EXACT), citation.year().toString(), "citation");
                    }
                    if (part instanceof Part.Article(var doi) && doi.equals(citation.doi())) {
                        note(answers, new Key(part.typed(), Relation.EXACT), doi.value(), "citation");
                    }
                });
    }
}
