package org.pprnet.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The controlled vocabularies that summaries are filed under, read from {@code contract/vocabulary.json}. */
public final class Vocabulary {

    private static final Lists LISTS = load();
    private static final Map<String, Term> TOPICS = byName(LISTS.topics());
    private static final Map<String, Term> RESEARCH_TYPES = byName(LISTS.researchTypes());

    private Vocabulary() {}

    /** The 36 topics, in the order of the blog. */
    public static List<Term> topics() {
        return LISTS.topics();
    }

    /** The types of research, in the order in which pages show them. */
    public static List<Term> researchTypes() {
        return LISTS.researchTypes();
    }

    /** The topic of that slug or alias. */
    public static Optional<Term> topic(String name) {
        return Optional.ofNullable(TOPICS.get(name));
    }

    /** The type of research of that slug or alias. */
    public static Optional<Term> researchType(String name) {
        return Optional.ofNullable(RESEARCH_TYPES.get(name));
    }

    /** Each term under its slug and all its aliases. */
    private static Map<String, Term> byName(List<Term> terms) {
        return terms.stream().flatMap(term -> term.names().map(name -> Map.entry(name, term)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Lists load() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/contract/vocabulary.json")) {
            return Json.mapper().readValue(in, Lists.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Lists(List<Term> topics, List<Term> researchTypes) {}
}
