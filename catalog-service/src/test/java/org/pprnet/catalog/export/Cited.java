package org.pprnet.catalog.export;

import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.Citation.Name;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryView;

/** Invented articles, and summaries that cite them. */
final class Cited {

    static final Citation WHOLE = new Citation(
            "Lo Coco, G., Del Re, A. C., & van der Kolk, B. (2020). Mentalizing at dusk: A CBT trial. "
                    + "Journal of Imagined Psychotherapy, 16(2), 297–325. https://doi.org/10.5555/jip.2020_071",
            List.of(new Name("Lo Coco", "G."), new Name("Del Re", "A. C."), new Name("van der Kolk", "B.")), 2020,
            "2020", "Mentalizing at dusk: A CBT trial", "Journal of Imagined Psychotherapy", "16", "2", "297-325",
            null, new Doi("10.5555/jip.2020_071"), null);

    static final Citation ODD = new Citation("Odd & odd", List.of(new Name("Łukasik-Müller", "Ž."),
            new Name("Alcohol & Drug, Food and Sleep Group", null), new Name("O’Brien", "J. R., Jr.")), 2022,
            "2022-11-10", "50% of {β} < .05 & “d” > $3_4 #1 ~ ^2 \\alpha -- it's \"so\" 😀 or | not: ça va?",
            "Clinical Fables & Facts", "S4", "Suppl. 1", "S12-S20", null, new Doi("10.1002/(sici)1097-4679<1::aid>"),
            null);

    static final Citation MANY = new Citation("Twenty-four", IntStream.range(0, 24)
            .mapToObj(place -> new Name("Author" + (char) ('a' + place), (char) ('A' + place) + ".")).toList(), 2019,
            "2019-09", "Many hands", "Group Stories", "7", null, null, "E186", new Doi("10.5555/many"), null);

    static final Citation AHEAD = new Citation("Brandvold (2023). Ahead. Clinical Fables. Advance online publication.",
            List.of(new Name("Brandvold", "K.")), 2023, "2023", "Ahead", "Clinical Fables", null, null, null, null,
            new Doi("10.5555/ahead"), "advance-online");

    static final Citation NO_AUTHOR = new Citation("Waiting well. (2018). Counselling Tales, 9, 7.", List.of(), 2018,
            "2018", "Waiting well", "Counselling Tales", "9", null, "7", null, new Doi("10.5555/waiting"), null);

    static final Citation NO_CONTAINER = new Citation("World Health Group. Care in small places (n.d.)",
            List.of(new Name("World Health Group", null)), null, null, "Care in small places", null, null, null, null,
            null, null, null);

    static final Citation UNPARSED = Citation.unparsed("See the leaflet {no. 4} in\nthe waiting room");

    private Cited() {}

    /** A summary at this address that cites this. */
    static SummaryView by(String slug, @Nullable Citation citation, Flag... flags) {
        var summary = aSummary().withId(UUID.fromString("0190a0a0-0000-7000-8000-000000000001")).at(slug)
                .titled("Dusk & <dawn> </script>").saying("One.\n\nTwo & <three>.").implying("Ask.")
                .about("attachment", "empathy").ofType("meta-analysis")
                .publishedAt(Instant.parse("2024-05-01T00:00:00Z")).version(2);
        return SummaryView.of((citation == null ? summary : summary.citing(citation)).build(), List.of(flags));
    }

    static Flag flag(Flag.Kind kind, String date) {
        return new Flag(kind, new Doi("10.5555/notice"), "Figures could not\nbe traced", LocalDate.parse(date));
    }

    /** One of each kind. */
    static List<SummaryView> all() {
        return List.of(by("whole", WHOLE, flag(Flag.Kind.RETRACTION, "2024-02-03")), by("odd", ODD), by("many", MANY),
                by("nothing", null), by("ahead", AHEAD), by("no-author", NO_AUTHOR),
                by("no-container", NO_CONTAINER), by("unparsed", UNPARSED), by("again", WHOLE));
    }
}
