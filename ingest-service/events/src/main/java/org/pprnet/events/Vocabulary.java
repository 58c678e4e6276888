package org.pprnet.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The controlled vocabularies that summaries are filed under, read from {@code contract/vocabulary.json}. */
public final class Vocabulary {

    private static final Lists LISTS = load();

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
        return find(topics(), name);
    }

    /** The type of research of that slug or alias. */
    public static Optional<Term> researchType(String name) {
        return find(researchTypes(), name);
    }

    private static Optional<Term> find(List<Term> terms, String name) {
        return terms.stream().filter(term -> term.answersTo(name)).findFirst();
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
