package org.pprnet.catalog.browse;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.pprnet.catalog.store.IndexedName;
import org.pprnet.catalog.store.Sql;
import org.pprnet.events.Doi;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** What summaries can be chosen by. */
enum Kind {
    TOPIC("topic", "no topic", text -> Vocabulary.topic(text).map(Term::slug), "s.topics && ?", "s.topics @> ?"),
    TYPE("type", "no type of research", text -> Vocabulary.researchType(text).map(Term::slug),
            "s.research_types && ?", "s.research_types @> ?"),
    MONTH("month", "no month; one looks like 2022-11", text -> attempt(text, YearMonth::parse), "s.issue = ANY (?)"),
    AUTHOR("author", "no name", Kind::name, "s.cited_names && ?", "s.cited_names @> ?"),
    BY("by", "no name", Kind::name, "s.written_by = ANY (?)"),
    YEAR("year", "no year", text -> attempt(text, Integer::valueOf), "s.year = ANY (cast(? AS integer[]))"),
    DOI("doi", "no DOI", text -> Doi.findIn(text).map(Doi::value),
            "md5(s.doi) = ANY (SELECT md5(doi) FROM unnest(?) AS doi)");

    private final String parameter;
    private final String rule;
    private final Function<String, Optional<String>> reader;
    private final String any;
    private final String all;

    /** Of a kind of which a summary has one at most, any and all are the same: it cannot have two. */
    Kind(String parameter, String rule, Function<String, Optional<String>> reader, String condition) {
        this(parameter, rule, reader, condition, condition);
    }

    Kind(String parameter, String rule, Function<String, Optional<String>> reader, String any, String all) {
        this.parameter = parameter;
        this.rule = rule;
        this.reader = reader;
        this.any = any;
        this.all = all;
    }

    /** The name of the query parameter; it may repeat. */
    String parameter() {
        return parameter;
    }

    /** The form in which the database knows a value; empty for what is no value of this kind. PostgreSQL has no U+0000. */
    Optional<String> read(String text) {
        return text.indexOf('\0') >= 0 ? Optional.empty() : reader.apply(text);
    }

    /** Why a text is refused. */
    String refusal(String text) {
        return "%s '%s' is %s".formatted(parameter, text, rule);
    }

    /** That a summary has one of these values, or all of them. */
    Sql condition(Collection<String> values, boolean matchAll) {
        return Sql.of(" AND " + (matchAll ? all : any), (Object) values.toArray(String[]::new));
    }

    private static Optional<String> name(String text) {
        return Optional.of(IndexedName.of(text)).filter(name -> !name.isEmpty());
    }

    private static Optional<String> attempt(String text, Function<String, Object> parser) {
        try {
            return Optional.of(parser.apply(text).toString());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
