package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Sql;
import org.pprnet.events.Term;

/** Counts summaries by the words that they are filed under. */
@Singleton
final class Terms {

    private final Database database;

    Terms(Database database) {
        this.database = database;
    }

    /** How many of the summaries that fit are filed under each of these words. */
    TermCounts count(TermList list, Filters filters, List<Term> terms) {
        Sql sql = Sql
                .of("SELECT term, count(*) FROM summary s CROSS JOIN unnest(%s) AS term WHERE "
                        .formatted(list.column()))
                .then(filters.condition()).then(" GROUP BY term");
        Map<String, Long> counts = database.all(sql, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new TermCounts(terms.stream()
                .map(term -> new TermCount(term.slug(), term.label(), counts.getOrDefault(term.slug(), 0L))).toList());
    }
}
