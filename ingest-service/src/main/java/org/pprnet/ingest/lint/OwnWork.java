package org.pprnet.ingest.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pprnet.events.Citation.Name;
import org.pprnet.ingest.lint.Manuscript.Field;

/** The summary's author among the cited authors. Where only family names are known, the same one is enough. */
final class OwnWork implements Check {

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        PersonalName author = PersonalName.of(manuscript.author());
        List<Name> cited = manuscript.parsed().map(citation -> citation.authors()).orElse(List.of());
        return cited.stream().filter(author::mayBe).findFirst().stream()
                .map(name -> advice(manuscript.citation(), name));
    }

    private static Advice advice(Field citation, Name name) {
        String detail = "The summary's author is among the cited authors: readers should be told of it";
        String given = name.given() == null ? "" : "(?:, " + Pattern.quote(name.given()) + ")?+";
        Matcher printed = Pattern.compile("(?<!\\p{L})" + Pattern.quote(name.family()) + given + "(?!\\p{L})")
                .matcher(citation.text());
        return printed.find()
                ? citation.advice(Advice.Kind.OWN_WORK, detail, printed.start(), printed.end())
                : citation.advice(Advice.Kind.OWN_WORK, detail);
    }
}
