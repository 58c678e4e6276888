package org.pprnet.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryEvent;

/** The notices on cited articles. */
@Singleton
public class FlaggedArticles {

    private static final String SET = """
            insert into flagged_article (doi, version, flags) values (?, 1, cast(? as jsonb))
            on conflict (doi) do update set version = flagged_article.version + 1, flags = excluded.flags
                where flagged_article.flags <> excluded.flags
            returning version
            """;
    /** An article that was never flagged needs no clearing. */
    private static final String CLEAR = """
            update flagged_article set version = version + 1, flags = '[]' where doi = ? and flags <> '[]'
            returning version
            """;

    private static final String RESTORE = """
            insert into flagged_article (doi, version, flags) values (?, ?, cast(? as jsonb))
            on conflict (doi) do update set version = excluded.version, flags = excluded.flags
                where flagged_article.version <= excluded.version
            """;

    private final JdbcOperations database;

    FlaggedArticles(JdbcOperations database) {
        this.database = database;
    }

    /** Sets the whole list of flags on one article; its new version, empty if it was the same already. */
    @Transactional
    public OptionalInt set(Doi doi, List<Flag> flags) {
        return database.prepareStatement(flags.isEmpty() ? CLEAR : SET, statement -> {
            statement.setString(1, doi.value());
            if (!flags.isEmpty()) {
                statement.setString(2, Json.text(flags));
            }
            return version(statement);
        });
    }

    /** The flags in force on one article. */
    @Transactional(readOnly = true)
    public List<Flag> on(Doi doi) {
        return database.prepareStatement("select flags from flagged_article where doi = ?", query -> {
            query.setString(1, doi.value());
            try (var flags = query.executeQuery()) {
                return flags.next() ? flags(flags.getString(1)) : List.of();
            }
        });
    }

    /** Keeps what was flagged, unless something newer was. */
    @Transactional
    public void restore(SummaryEvent.ArticleFlagged flagged) {
        database.prepareStatement(RESTORE, upsert -> {
            upsert.setString(1, flagged.doi().value());
            upsert.setInt(2, flagged.version());
            upsert.setString(3, Json.text(flagged.flags()));
            return upsert.executeUpdate();
        });
    }

    private static OptionalInt version(PreparedStatement statement) throws SQLException {
        try (var versions = statement.executeQuery()) {
            return versions.next() ? OptionalInt.of(versions.getInt(1)) : OptionalInt.empty();
        }
    }

    private static List<Flag> flags(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
