package org.pprnet.catalog.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;

/** What a reader has to find of a citation, said without the code that writes. */
final class Expected {

    /** Stands between the parts of a name. */
    static final String BETWEEN = "¦";

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");

    private Expected() {}

    /** The fields of a BibTeX entry, beside its authors and its note. */
    static Map<String, @Nullable String> of(Citation citation) {
        String[] date = citation.date() == null ? new String[0] : citation.date().split("-");
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", line(citation.title()));
        fields.put("journal", line(citation.container()));
        fields.put("year", citation.year() == null ? null : citation.year().toString());
        fields.put("month", date.length > 1 ? MONTHS.get(Integer.parseInt(date[1]) - 1) : null);
        fields.put("day", date.length > 2 ? String.valueOf(Integer.parseInt(date[2])) : null);
        fields.put("volume", line(citation.volume()));
        fields.put("number", line(citation.issue()));
        fields.put("pages", pages(citation));
        fields.put("eid", line(citation.articleNumber()));
        fields.put("doi", citation.doi() == null
                ? null
                : citation.doi().value().replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D"));
        fields.put("note", note(citation));
        return fields;
    }

    private static @Nullable String pages(Citation citation) {
        String pages = line(citation.pages());
        return pages == null ? null : pages.replaceAll("(\\s?[-–—])+\\s?", "–");
    }

    private static @Nullable String note(Citation citation) {
        String status = citation.status() == null ? null : "Advance online publication.";
        String words = isWhole(citation) ? null : line(citation.text());
        String note = Stream.of(status, words).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return note.isEmpty() ? null : note;
    }

    /** Nothing of the invented texts stands for authors who are left out. */
    static boolean isWhole(Citation citation) {
        return !citation.authors().isEmpty() && citation.year() != null && line(citation.title()) != null
                && line(citation.container()) != null && !leavesOut(citation);
    }

    private static boolean leavesOut(Citation citation) {
        int title = line(citation.text()) == null ? -1 : line(citation.text()).indexOf(line(citation.title()));
        return title > 0 && line(citation.text()).substring(0, title).matches(".*(\\. ?\\. ?\\.).*");
    }

    /** Family, given and suffix, as many as there are. */
    static List<String> names(Citation citation) {
        return citation.authors().stream()
                .map(name -> line(name.family()) + (name.given() == null
                        ? ""
                        : BETWEEN + name.given().replaceFirst(",? (Jr\\.|III)$", BETWEEN + "$1")))
                .toList();
    }

    static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("[ \\t\\n\\u2028]+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
