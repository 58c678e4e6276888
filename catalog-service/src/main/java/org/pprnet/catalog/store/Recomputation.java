package org.pprnet.catalog.store;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;

/** Works out every hash again from what the tables hold: what readers are shown, what lists go by, every old version. */
@Singleton
final class Recomputation {

    /** In the order of the index, so that nothing is sorted however much there is. */
    private static final Sql VERSIONS = Sql.of("""
            SELECT s.id, s.version, s.live, (v.sequence, v.version) = (s.sequence, s.version) AS stands, v.sequence, v.type, v.logged_at,
                   v.content_hash, cast(v.event AS text) AS event, cast(to_jsonb(s) AS text) AS summary
            FROM summary_version v
            JOIN summary s ON s.id = v.id
            ORDER BY v.id, v.sequence, v.version
            """);

    private final Database database;

    Recomputation(Database database) {
        this.database = database;
    }

    /** To be called within one snapshot. */
    void addTo(Digest digest) {
        List<FlagsRow> flags = rows("SELECT cast(to_jsonb(f) AS text) FROM article_flags f", FlagsRow.class,
                row -> row.doi().value());
        addSummaries(digest, flags.stream().collect(Collectors.toMap(FlagsRow::doi, FlagsRow::inForce)));
        rows("SELECT cast(to_jsonb(t) AS text) FROM teaser t", TeaserRow.class, row -> row.month().toString())
                .forEach(row -> digest.teaser(row.month(), row.version(), Digest.contentHash(row.event())));
        flags.forEach(row -> digest.flagged(row.doi(), row.version(), Digest.contentHash(row.event())));
    }

    private void addSummaries(Digest digest, Map<Doi, FlagsInForce> flags) {
        RecomputedSummaries lines = new RecomputedSummaries(digest, flags);
        database.each(VERSIONS, lines::version);
        lines.end();
    }

    private <R> List<R> rows(String select, Class<R> type, Function<R, String> order) {
        return database.all(Sql.of(select), row -> Rows.read(row.getString(1), type)).stream()
                .sorted(Comparator.comparing(order)).toList();
    }
}
