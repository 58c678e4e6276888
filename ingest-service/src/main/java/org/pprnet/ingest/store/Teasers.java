package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.pprnet.events.SummaryEvent;

/** The words that announce each monthly issue. */
@Singleton
public class Teasers {

    private static final String SET = """
            insert into teaser (month, version, teaser) values (?, 1, ?)
            on conflict (month) do update set version = teaser.version + 1, teaser = excluded.teaser
                where teaser.teaser <> excluded.teaser
            returning version
            """;

    private static final String RESTORE = """
            insert into teaser (month, version, teaser) values (?, ?, ?)
            on conflict (month) do update set version = excluded.version, teaser = excluded.teaser
                where teaser.version <= excluded.version
            """;

    private final JdbcOperations database;

    Teasers(JdbcOperations database) {
        this.database = database;
    }

    /** Sets the teaser of a month; its new version, empty if it was the same already. */
    @Transactional
    public OptionalInt set(YearMonth month, String teaser) {
        return database.prepareStatement(SET, upsert -> {
            upsert.setString(1, month.toString());
            upsert.setString(2, teaser);
            try (var versions = upsert.executeQuery()) {
                return versions.next() ? OptionalInt.of(versions.getInt(1)) : OptionalInt.empty();
            }
        });
    }

    /** Keeps what was announced, unless something newer was. */
    @Transactional
    public void restore(SummaryEvent.IssueAnnounced announced) {
        database.prepareStatement(RESTORE, upsert -> {
            upsert.setString(1, announced.month().toString());
            upsert.setInt(2, announced.version());
            upsert.setString(3, announced.teaser());
            return upsert.executeUpdate();
        });
    }
}
