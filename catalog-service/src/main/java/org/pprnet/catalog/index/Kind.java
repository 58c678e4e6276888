package org.pprnet.catalog.index;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.pprnet.catalog.store.IndexedName;
import org.pprnet.events.Doi;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** What summaries can be chosen by. */
public enum Kind {
    TOPIC("topic", "no topic", text -> Vocabulary.topic(text).map(Term::slug)),
    TYPE("type", "no type of research", text -> Vocabulary.researchType(text).map(Term::slug)),
    MONTH("month", "no month; one looks like 2022-11", Kind::month),
    AUTHOR("author", "no name", Kind::name),
    BY("by", "no name", Kind::name),
    YEAR("year", "no year", text -> attempt(text, Integer::valueOf)),
    DOI("doi", "no DOI", text -> Doi.findIn(text).map(Doi::value));

    private final String parameter;
    private final String rule;
    private final Function<String, Optional<String>> reader;

    Kind(String parameter, String rule, Function<String, Optional<String>> reader) {
        this.parameter = parameter;
        this.rule = rule;
        this.reader = reader;
    }

    /** The name of the query parameter; it may repeat. */
    public String parameter() {
        return parameter;
    }

    /** The form in which the index knows a value; empty for what is no value of this kind. */
    public Optional<String> read(String text) {
        return text.indexOf('\0') >= 0 ? Optional.empty() : reader.apply(text);
    }

    /** Why a text is refused. */
    public String refusal(String text) {
        return "%s '%s' is %s".formatted(parameter, text, rule);
    }

    private static Optional<String> name(String text) {
        return Optional.of(IndexedName.of(text)).filter(name -> !name.isEmpty());
    }

    /** Java reads more than it writes: +10000-01 is 10000-01 then, which it does not read. */
    private static Optional<String> month(String text) {
        return attempt(text, YearMonth::parse).filter(text::equals);
    }

    private static Optional<String> attempt(String text, Function<String, Object> parser) {
        try {
            return Optional.of(parser.apply(text).toString());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
