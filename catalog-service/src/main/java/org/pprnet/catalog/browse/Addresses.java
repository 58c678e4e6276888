package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Sql;
import org.pprnet.catalog.store.Stored;
import org.pprnet.events.SummaryView;

/** Finds the summary that an address means, whichever of its addresses it is. */
@Singleton
final class Addresses {

    private static final String SELECT = """
            SELECT s.slug, s.title, s.live, cast(v.event AS text) AS event, cast(f.flags AS text) AS flags
            FROM summary s
            JOIN summary_version v ON (v.id, v.sequence, v.version) = (s.id, s.sequence, s.version)
            LEFT JOIN article_flags f ON md5(f.doi) = md5(s.doi) AND f.doi = s.doi
            WHERE s.id =\s""";

    private final Database database;

    Addresses(Database database) {
        this.database = database;
    }

    /** What stands at a slug of now or of before, or at an id. PostgreSQL has no U+0000. */
    Found find(String slugOrId) {
        if (slugOrId.indexOf('\0') >= 0) {
            return new Found.Nothing();
        }
        return isId(slugOrId)
                ? database.one(Sql.of(SELECT + "?", UUID.fromString(slugOrId)), Addresses::byId)
                        .orElse(new Found.Nothing())
                : database.one(Sql.of(SELECT + "(SELECT summary_id FROM address WHERE slug = ?)", slugOrId),
                        row -> bySlug(row, slugOrId)).orElse(new Found.Nothing());
    }

    /** Slugs never look like an id. */
    private static boolean isId(String slugOrId) {
        return slugOrId.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static Found byId(ResultSet row) throws SQLException {
        String event = row.getString("event");
        if (!row.getBoolean("live")) {
            return new Found.Withdrawn(Stored.withdrawal(event), row.getString("slug"), row.getString("title"));
        }
        String flags = row.getString("flags");
        return new Found.Live(SummaryView.of(Stored.summary(event), flags == null ? List.of() : Stored.flags(flags)));
    }

    private static Found bySlug(ResultSet row, String asked) throws SQLException {
        String slug = row.getString("slug");
        return row.getBoolean("live") && !asked.equals(slug) ? new Found.Moved(slug) : byId(row);
    }
}
