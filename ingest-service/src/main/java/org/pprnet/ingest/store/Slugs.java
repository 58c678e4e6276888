package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
    /** How many numbers are looked up at once; its fourth power is more than there will ever be of one title. */
    private static final int AT_ONCE = 64;
    private static final int LARGEST_STEP = AT_ONCE * AT_ONCE * AT_ONCE;

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
        for (int number = lastTaken(wanted) + 1;; number++) {
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

    /**
     * Gives a submission the slug that its readers know it by.
     *
     * @return whose it was, where it was another's
     */
    @Transactional
    public Optional<UUID> restore(UUID submission, String slug) {
        if (take(submission, slug)) {
            return Optional.empty();
        }
        UUID before = ownerOf(slug);
        database.prepareStatement("update slug set submission = ? where slug = ?", update -> {
            update.setObject(1, submission);
            update.setString(2, slug);
            return update.executeUpdate();
        });
        return Optional.of(before);
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

    private UUID ownerOf(String slug) {
        return database.prepareStatement("select submission from slug where slug = ?", query -> {
            query.setString(1, slug);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
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

    /** The number after which one is free. Numbers were given without gaps, so a few looks are enough. */
    private int lastTaken(Slug stem) {
        int taken = 1;
        for (int step = LARGEST_STEP; step >= 1; step /= AT_ONCE) {
            taken += step * takenInARow(stem, taken, step);
        }
        return taken;
    }

    private int takenInARow(Slug stem, int after, int step) {
        List<String> next = IntStream.rangeClosed(1, AT_ONCE).mapToObj(place -> stem.numbered(after + place * step))
                .map(Slug::value)
                .toList();
        Set<String> taken = taken(next);
        return (int) next.stream().takeWhile(taken::contains).count();
    }

    private Set<String> taken(List<String> slugs) {
        return database.prepareStatement("select slug from slug where slug = any (?)", query -> {
            query.setArray(1, query.getConnection().createArrayOf("text", slugs.toArray()));
            Set<String> taken = new HashSet<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
            }
            return taken;
        });
    }
}
