package org.pprnet.catalog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.Summary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one line of all versions of a summary, which come one after the other. One whose rows do not agree with its
 * events gets a line that no other store has.
 */
final class RecomputedSummaries {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputedSummaries.class);
    private static final String DAMAGED = "damaged";

    private final Digest digest;
    private final Map<Doi, FlagsInForce> flags;
    private @Nullable Line line;

    RecomputedSummaries(Digest digest, Map<Doi, FlagsInForce> flags) {
        this.digest = digest;
        this.flags = flags;
    }

    /** What is known of a summary so far; without the version that stands, it is damaged. */
    private record Line(UUID id, int version, boolean live, String hash) {

        Line with(String hash) {
            return this.hash.equals(DAMAGED) ? this : new Line(id, version, live, hash);
        }
    }

    void version(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (line == null || !line.id.equals(id)) {
            end();
            line = new Line(id, row.getInt("version"), row.getBoolean("live"), "");
        }
        String hash = VersionRow.isWithdrawal(row.getString("type")) ? withdrawal(row) : summary(row);
        if (hash.equals(DAMAGED)) {
            LOG.error("summary {}: what is kept of it is not what the log said at {}", id, row.getLong("sequence"));
        }
        if (row.getBoolean("stands") || hash.equals(DAMAGED)) {
            line = line.with(hash);
        }
    }

    /** To be called after the last version. */
    void end() {
        if (line != null) {
            digest.summary(line.id, line.version, line.live, line.hash);
        }
    }

    private static String withdrawal(ResultSet row) throws SQLException {
        String hash = Digest.contentHash(Stored.withdrawal(row.getString("event")));
        return hash.equals(row.getString("content_hash")) && !row.getBoolean("live") ? hash : DAMAGED;
    }

    private String summary(ResultSet row) throws SQLException {
        Summary summary = Stored.summary(row.getString("event"));
        String hash = VersionRow.contentHash(summary);
        if (!hash.equals(row.getString("content_hash"))) {
            return DAMAGED;
        }
        return row.getBoolean("stands") ? standing(row, summary, hash) : hash;
    }

    private String standing(ResultSet row, Summary summary, String hash) throws SQLException {
        Logged<Summary> logged = new Logged<>(row.getLong("sequence"),
                row.getObject("logged_at", OffsetDateTime.class).toInstant(), summary);
        Optional<FlagsInForce> inForce = summary.citedDoi().map(flags::get);
        SummaryRow expected = SummaryRow.of(logged, hash, inForce);
        boolean asExpected = expected.equals(Rows.read(row.getString("summary"), SummaryRow.class));
        return asExpected && row.getBoolean("live") ? expected.contentHash() : DAMAGED;
    }
}
