package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pprnet.ingest.submission.Slug;

/** The slugs that were given, each to one submission, for good. */
@Singleton
public class Slugs {

    private static final String TAKE = """
            insert into slug (slug, submission) values (?, ?)
            on conflict (slug) do update set submission = excluded.submission where slug.submission = excluded.submission
            """;
    private static final String TAKE_FREE = """
            insert into slug (slug, submission) select * from unnest(?, ?) on conflict do nothing
            returning slug, submission
            """;
    /** The highest number that a slug of this stem ends with; the index on slug serves the range. */
    private static final String HIGHEST = """
            select max(cast(substring(slug from length(?) + 2) as integer)) from slug
            where slug >= ? || '-' and slug < ? || '.' and slug ~ ('^' || ? || '-[1-9][0-9]{0,8}$')
            """;

    private final JdbcOperations database;

    Slugs(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Gives a submission the slug that it wants, or the next free one with a number at its end.
     *
     * @return the slug that it has now
     */
    @Transactional
    public String give(UUID submission, Slug wanted) {
        if (take(submission, wanted.value())) {
            return wanted.value();
        }
        for (int number = highest(wanted).orElse(1) + 1;; number++) {
            String next = wanted.numbered(number).value();
            if (take(submission, next)) {
                return next;
            }
        }
    }

    /** Gives many submissions their slugs, in their order. */
    @Transactional
    public Map<UUID, String> giveAll(Map<UUID, Slug> wanted) {
        Map<String, UUID> first = new LinkedHashMap<>();
        wanted.forEach((submission, slug) -> first.putIfAbsent(slug.value(), submission));
        Map<UUID, String> given = takeFree(first);
        wanted.forEach((submission, slug) -> {
            if (!given.containsKey(submission)) {
                given.put(submission, give(submission, slug));
            }
        });
        return given;
    }

    /** Frees all slugs of a submission but one; only for a draft that nobody saw. */
    @Transactional
    public void keepOnly(UUID submission, String slug) {
        database.prepareStatement("delete from slug where submission = ? and slug <> ?", delete -> {
            delete.setObject(1, submission);
            delete.setString(2, slug);
            return delete.executeUpdate();
        });
    }

    private boolean take(UUID submission, String slug) {
        return database.prepareStatement(TAKE, insert -> {
            insert.setString(1, slug);
            insert.setObject(2, submission);
            return insert.executeUpdate() == 1;
        });
    }

    private Map<UUID, String> takeFree(Map<String, UUID> wanted) {
        return database.prepareStatement(TAKE_FREE, insert -> {
            insert.setArray(1, insert.getConnection().createArrayOf("text", wanted.keySet().toArray()));
            insert.setArray(2, insert.getConnection().createArrayOf("uuid", wanted.values().toArray()));
            Map<UUID, String> taken = new HashMap<>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    taken.put(rows.getObject("submission", UUID.class), rows.getString("slug"));
                }
            }
            return taken;
        });
    }

    private Optional<Integer> highest(Slug stem) {
        return database.prepareStatement(HIGHEST, query -> {
            for (int parameter = 1; parameter <= 4; parameter++) {
                query.setString(parameter, stem.value());
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, Integer.class));
            }
        });
    }
}
