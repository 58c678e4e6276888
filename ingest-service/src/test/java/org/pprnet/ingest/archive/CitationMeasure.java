package org.pprnet.ingest.archive;

import java.text.Normalizer;
import java.util.ArrayList;
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
 * what was read where no part is labelled. Where the labels have authors as printed, in any order and with any
 * connectives, all their letters are compared. The labels call the first source of a work its journal or container; where
 * they put a book's own title there, the parser is counted as wrong.
 */
final class CitationMeasure {

    private static final List<String> FIELDS = List.of("authors", "year", "date", "title", "container", "volume",
            "issue",
            "pages", "doi", "status");

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private int references;

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

    /** Each field that is not right, with what was read. */
    List<String> misses() {
        return misses;
    }

    String table() {
        return "| field, in %d references | labelled | right | exact | absent | wrong | extra | right |\n"
                .formatted(references)
                + "|---|---|---|---|---|---|---|---|\n"
                + counts.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private void add(LabelledReference reference, Citation citation) {
        references++;
        FIELDS.forEach(field -> add(reference, field, parsed(field, citation, reference.namesInOrder())));
    }

    private static Optional<String> parsed(String field, Citation citation, boolean namesInOrder) {
        Object value = switch (field) {
            case "authors" -> names(citation).orElse(null);
            case "year" -> citation.year();
            case "date" -> citation.date();
            case "title" -> citation.title();
            case "container" -> citation.container();
            case "volume" -> citation.volume();
            case "issue" -> citation.issue();
            case "pages" -> pages(citation).map(pages -> namesInOrder ? pages : LabelledReference.numbers(pages))
                    .orElse(null);
            case "doi" -> Optional.ofNullable(citation.doi()).map(Doi::value).orElse(null);
            case "status" -> citation.status();
            default -> throw new IllegalArgumentException(field);
        };
        return Optional.ofNullable(value).map(Object::toString);
    }

    private void add(LabelledReference reference, String field, Optional<String> parsed) {
        Optional<String> labelled = reference.field(field);
        Count count = counts.computeIfAbsent(field, name -> new Count());
        count.labelled += labelled.isPresent() ? 1 : 0;
        boolean right = labelled.isPresent() && parsed.isPresent()
                && key(field, reference, bare(labelled.get())).equals(key(field, reference, parsed.get()));
        boolean same = field.equals("authors") && !reference.namesInOrder() && right
                || labelled.map(CitationMeasure::bare).equals(parsed.map(CitationMeasure::bare));
        count.right += right ? 1 : 0;
        count.exact += right && same ? 1 : 0;
        count.absent += labelled.isPresent() && parsed.isEmpty() ? 1 : 0;
        count.extra += labelled.isEmpty() && parsed.isPresent() ? 1 : 0;
        count.wrong += labelled.isPresent() && parsed.isPresent() && !right ? 1 : 0;
        if (!right && labelled.isPresent() || labelled.isEmpty() && parsed.isPresent()) {
            misses.add("%s: %s, not %s, in %s".formatted(field, parsed.orElse("nothing"), labelled.orElse("nothing"),
                    reference.text()));
        }
    }

    private static String key(String field, LabelledReference reference, String value) {
        return field.equals("authors") && !reference.namesInOrder() ? nameLetters(value) : letters(value);
    }

    private static Optional<String> names(Citation citation) {
        String names = citation.authors().stream()
                .map(name -> name.family() + (name.given() == null ? "" : ", " + name.given()))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static String nameLetters(String names) {
        String without = names.replaceAll("\\b(?:and|et al|et|eds?|hrsg)\\b|&", "");
        return letters(without).chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static Optional<String> pages(Citation citation) {
        return Optional.ofNullable(citation.pages()).or(() -> Optional.ofNullable(citation.articleNumber()));
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
        return String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %d | %d | %s |\n",
                field.equals("pages") ? "pages or article number" : field, count.labelled, count.right, count.exact,
                count.absent, count.wrong, count.extra,
                count.labelled == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * count.share()));
    }
}
