package org.pprnet.catalog.store;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.State;
import org.pprnet.service.database.CurrentGeneration;
import org.pprnet.service.database.ReplacedException;
import org.pprnet.service.reading.StateSource;

/** The catalog's content as one value. */
@Singleton
final class CatalogState implements StateSource {

    private static final String SERVICE = "catalog";

    private final Tables tables;
    private final Database database;
    private final CurrentGeneration generation;
    private final Recomputation recomputation;
    private volatile @Nullable Known known;

    CatalogState(Tables tables, Database database, CurrentGeneration generation, Recomputation recomputation) {
        this.tables = tables;
        this.database = database;
        this.generation = generation;
        this.recomputation = recomputation;
    }

    /** A state that was worked out already, and the position that it belongs to. */
    private record Known(PositionRow position, State state) {}

    @Override
    public State state() {
        return generation.read(() -> {
            Known last = known;
            return last != null && last.position.isAs(position()) ? last.state : database.inSnapshot(this::kept);
        });
    }

    @Override
    public State recomputed() {
        return generation.read(() -> database.inSnapshot(() -> {
            Digest digest = new Digest();
            recomputation.addTo(digest);
            return digest.state(SERVICE, position().sequence());
        }));
    }

    private PositionRow position() {
        return tables.position().orElseThrow(ReplacedException::new);
    }

    private State kept() {
        PositionRow position = position();
        Digest digest = new Digest();
        database.each(Sql.of("SELECT id, version, live, content_hash FROM summary ORDER BY id"),
                row -> digest.summary(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3),
                        row.getString(4)));
        database.each(Sql.of("SELECT month, version, content_hash FROM teaser ORDER BY month"),
                row -> digest.teaser(YearMonth.parse(row.getString(1)), row.getInt(2), row.getString(3)));
        flags().forEach(flags -> digest.flagged(flags.doi, flags.version, flags.contentHash));
        State state = digest.state(SERVICE, position.sequence());
        known = new Known(position, state);
        return state;
    }

    /** Sorted here, as no order of the database's is that of UTF-16 code units. */
    private List<KeptFlags> flags() {
        return database.all(Sql.of("SELECT doi, version, content_hash FROM article_flags"),
                row -> new KeptFlags(new Doi(row.getString(1)), row.getInt(2), row.getString(3))).stream()
                .sorted(Comparator.comparing(flags -> flags.doi.value())).toList();
    }

    private record KeptFlags(Doi doi, int version, String contentHash) {}
}
