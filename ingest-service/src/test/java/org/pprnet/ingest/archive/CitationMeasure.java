package org.pprnet.ingest.archive;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;

/**
 * Measures the parser on references that were taken apart by hand. A field is <em>right</em> if it has the letters and
 * digits of the labelled part, in their order and regardless of case; <em>exact</em> if it is the labelled part,
 * character by character, but for the markup, punctuation, quotation marks and the "In" around it. <em>Extra</em> is
 * what was read where no part is labelled. The labels call the first source of a work its journal or container; where
 * they put a book's own title there, the parser is counted as wrong.
 */
final class CitationMeasure {

    private static final String HEADER = "%-10s %8s %6s %6s %7s %6s %6s %8s%n".formatted("field", "labelled", "right",
            "exact", "absent", "wrong", "extra", "right");

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** What became of one field over all references. */
    static final class Count {
        int labelled;
        int right;
        int exact;
        int absent;
        int wrong;
        int extra;

        double share() {
            return labelled == 0 ? 1 : (double) right / labelled;
        }
    }

    static CitationMeasure of(List<LabelledReference> references) {
        CitationMeasure measure = new CitationMeasure();
        references.forEach(reference -> measure.add(reference, CitationParser.parse(reference.text())));
        return measure;
    }

    Count count(String field) {
        return counts.get(field);
    }

    String table() {
        return counts.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private void add(LabelledReference reference, Citation citation) {
        add("authors", reference.first("author", "editor").map(CitationMeasure::nameLetters), names(citation));
        add("year", reference.year(), Optional.ofNullable(citation.year()).map(Object::toString));
        add("title", reference.first("title"), Optional.ofNullable(citation.title()));
        add("container", reference.first("journal", "container-title"), Optional.ofNullable(citation.container()));
        add("volume", reference.volume(), Optional.ofNullable(citation.volume()));
        add("pages", reference.pages(), pages(citation));
        add("doi", reference.doi(), Optional.ofNullable(citation.doi()).map(Doi::value));
    }

    private void add(String field, Optional<String> labelled, Optional<String> parsed) {
        Count count = counts.computeIfAbsent(field, name -> new Count());
        count.labelled += labelled.isPresent() ? 1 : 0;
        if (labelled.isEmpty() || parsed.isEmpty()) {
            count.absent += labelled.isPresent() ? 1 : 0;
            count.extra += parsed.isPresent() ? 1 : 0;
            return;
        }
        boolean right = letters(bare(labelled.get())).equals(letters(parsed.get()));
        count.right += right ? 1 : 0;
        count.wrong += right ? 0 : 1;
        count.exact += bare(labelled.get()).equals(bare(parsed.get())) ? 1 : 0;
    }

    private static Optional<String> names(Citation citation) {
        String names = citation.authors().stream()
                .map(name -> name.family() + (name.given() == null ? "" : name.given()))
                .collect(Collectors.joining());
        return names.isEmpty() ? Optional.empty() : Optional.of(nameLetters(names));
    }

    /** The labels keep names in any order and with any connectives; what remains of them is their letters. */
    private static String nameLetters(String names) {
        String without = names.replaceAll("\\b(?:and|et al|et|eds?|hrsg)\\b|&", "");
        return letters(without).chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static Optional<String> pages(Citation citation) {
        return Optional.ofNullable(citation.pages()).or(() -> Optional.ofNullable(citation.articleNumber()))
                .map(LabelledReference::numbers);
    }

    private static String bare(String part) {
        return part.replaceAll("</?\\w+>", "")
                .replaceAll("^[\\s“\"‘'«]*(?:[Ii]n:?\\s)?[\\s“\"‘'«]*|[\\s.,:;)(”\"’'»]+$", "");
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]",
                "");
    }

    private static String row(String field, Count count) {
        return "%-10s %8d %6d %6d %7d %6d %6d %7.1f%%%n".formatted(field, count.labelled, count.right, count.exact,
                count.absent, count.wrong, count.extra, 100 * count.share());
    }
}
