package org.pprnet.catalog.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.pprnet.events.Citation;
import org.pprnet.events.Citation.Name;
import org.pprnet.events.Doi;

/** Citations of any shape: with all signs that formats give a meaning to, and with any field missing. */
class Citations extends DomainContextBase {

    private static final String SIGNS = "&%$#_{}~^\\<>|\"'`´-–—:;,.?!()[]/@=+*βüßéŁ中😀\u00a0\u2028\n \t";
    private static final Arbitrary<String> LETTERS = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1)
            .ofMaxLength(6);

    @Provide
    Arbitrary<Citation> citations() {
        Arbitrary<String> field = text().injectNull(0.3);
        Arbitrary<List<String>> fields = field.list().ofSize(7);
        return Combinators.combine(text(), names().list().ofMaxSize(24), dates().injectNull(0.2), fields,
                dois().injectNull(0.3), Arbitraries.of("advance-online").injectNull(0.7))
                .as((text, names, date, parts, doi, status) -> new Citation(text, names,
                        date == null ? null : Integer.valueOf(date.substring(0, 4)), date, parts.get(0), parts.get(1),
                        parts.get(2), parts.get(3), parts.get(4), parts.get(5), doi, status));
    }

    /** Words and signs. */
    static Arbitrary<String> text() {
        Arbitrary<String> signs = Arbitraries.integers().between(0, (int) SIGNS.codePoints().count() - 1)
                .map(place -> Character.toString(SIGNS.codePoints().toArray()[place]));
        return Arbitraries.oneOf(LETTERS, LETTERS.map(String::toUpperCase), signs, Arbitraries.of(" and ", " "))
                .list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    private static Arbitrary<Name> names() {
        Arbitrary<String> family = Arbitraries.of("Lo Coco", "Del Re", "van der Kolk", "O'Brien", "Łukasik-Müller",
                "d'Aubigny", "Ó Briain", "Li");
        Arbitrary<String> given = Arbitraries.of("G.", "A. C.", "M.-L.", "Émile", "J. R., Jr.", "H. III");
        Arbitrary<Name> persons = Combinators.combine(family, given).as(Name::new);
        return Arbitraries.frequencyOf(Tuple.of(4, persons),
                Tuple.of(1, text().map(body -> new Name("Body " + body, null))));
    }

    private static Arbitrary<String> dates() {
        return Combinators.combine(Arbitraries.integers().between(1500, 2099), Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 31), Arbitraries.integers().between(1, 3))
                .as((year, month, day, parts) -> Stream.of("%04d", "-%02d", "-%02d").limit(parts)
                        .collect(Collectors.joining()).formatted(year, month, day));
    }

    private static Arbitrary<Doi> dois() {
        return Arbitraries.strings().withChars("abc019()<>;:_-./#&%{}\\").ofMinLength(1).ofMaxLength(12)
                .map(suffix -> new Doi("10.5555/" + suffix));
    }
}
