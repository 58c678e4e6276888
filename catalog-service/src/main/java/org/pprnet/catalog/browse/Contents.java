package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.catalog.index.Listed;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Database.RowReader;
import org.pprnet.catalog.store.Sql;
import org.pprnet.catalog.store.Stored;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.SummaryView;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** What the summaries of a list say, in one statement. A version never changes, so it is of the moment of the list. */
@Singleton
final class Contents {

    private static final String VERSIONS = """
            SELECT v.id, cast(v.event AS text) AS event
            FROM unnest(cast(? AS uuid[]), cast(? AS bigint[]), cast(? AS integer[])) AS listed (id, sequence, version)
            JOIN summary_version v USING (id, sequence, version)
            """;

    private static final String WITHDRAWALS = """
            SELECT s.id, s.slug, s.title, cast(v.event AS text) AS event
            FROM unnest(cast(? AS uuid[])) AS listed (id)
            JOIN summary s USING (id)
            JOIN summary_version v ON (v.id, v.sequence, v.version) = (s.id, s.sequence, s.version)
            """;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Database database;

    Contents(Database database) {
        this.database = database;
    }

    /**
     * The summaries, in the same order.
     *
     * @param index the catalog that the list is of
     */
    List<Item> of(CatalogIndex index, List<Listed> listed) {
        Map<UUID, Summary> versions = versions(listed.stream().filter(Predicate.not(Listed::withdrawn)).toList());
        Map<UUID, Function<Listed, Item>> notices = notices(listed.stream().filter(Listed::withdrawn).toList());
        return listed.stream().map(one -> one.withdrawn()
                ? found(notices, one).apply(one)
                : new Item.Live(view(index, found(versions, one)))).toList();
    }

    /** How a summary is shown in this catalog: with the flags on its article. */
    static SummaryView view(CatalogIndex index, Summary summary) {
        return SummaryView.of(summary, summary.citedDoi().map(index::flags).orElse(List.of()));
    }

    private Map<UUID, Summary> versions(List<Listed> listed) {
        return byId(listed, Sql.of(VERSIONS, texts(listed, Listed::id), texts(listed, Listed::sequence),
                texts(listed, Listed::version)), row -> Stored.summary(row.getString("event")));
    }

    private Map<UUID, Function<Listed, Item>> notices(List<Listed> listed) {
        return byId(listed, Sql.of(WITHDRAWALS, (Object) texts(listed, Listed::id)), row -> {
            String slug = row.getString("slug");
            String title = row.getString("title");
            SummaryEvent.Withdrawn event = Stored.withdrawal(row.getString("event"));
            return one -> new Item.Withdrawn(one.id(), slug, title, one.place().issue(),
                    new Item.Withdrawal(event.reason(), event.withdrawnAt()));
        });
    }

    private <T> Map<UUID, T> byId(List<Listed> listed, Sql sql, RowReader<T> reader) {
        Map<UUID, T> found = new HashMap<>();
        if (!listed.isEmpty()) {
            database.each(sql, row -> found.put(row.getObject("id", UUID.class), reader.read(row)));
        }
        return found;
    }

    /** It is missing where a rebuild has just put another view in use. */
    private static <T> T found(Map<UUID, T> found, Listed one) {
        T item = found.get(one.id());
        if (item == null) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "The view is being replaced").retryAfter(SOON);
        }
        return item;
    }

    private static String[] texts(List<Listed> listed, Function<Listed, Object> field) {
        return listed.stream().map(field).map(Object::toString).toArray(String[]::new);
    }
}
