package org.pprnet.feed.store;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.service.database.StoreNews;

/** The store as the log writes it: one transaction per batch, the position in it. */
@Singleton
public final class FeedStore {

    private final Database database;
    private final Tables.LogPosition position;
    private final Tables.Summaries summaries;
    private final Tables.Teasers teasers;
    private final Tables.ArticleFlags flags;
    private final Tables.Entries entries;
    private final Tables.Feeds feeds;

    FeedStore(Database database, Tables.LogPosition position, Tables.Summaries summaries, Tables.Teasers teasers,
            Tables.ArticleFlags flags, Tables.Entries entries, Tables.Feeds feeds) {
        this.database = database;
        this.position = position;
        this.summaries = summaries;
        this.teasers = teasers;
        this.flags = flags;
        this.entries = entries;
        this.feeds = feeds;
    }

    /** Where the store stands. */
    public Position position() {
        return database.read(_ -> position.read().position());
    }

    /**
     * Applies events, in their order, and moves the store from one position to another, both or neither.
     *
     * @return false, with nothing changed, if the store no longer stands at {@code from}
     */
    public boolean apply(Position from, List<LoggedEvent> events, Position to) {
        return database.write(connection -> {
            // First, as its row lock keeps every other projector out until this transaction ends.
            if (!move(from, events, to)) {
                return false;
            }
            Fold fold = concerned(events);
            events.forEach(fold::apply);
            write(fold);
            StoreNews.announce(connection, events.size());
            return true;
        });
    }

    private boolean move(Position from, List<LoggedEvent> events, Position to) {
        return position.move(from.sequence(), from.topicId(), from.offset(), to.sequence(), to.topicId(), to.offset(),
                to.skipped().stream().sorted().toArray(String[]::new),
                events.isEmpty() ? null : events.getFirst().loggedAt()) == 1;
    }

    private Fold concerned(List<LoggedEvent> events) {
        Concerns concerns = Concerns.of(events);
        List<SummaryRow> known = Stream.concat(
                rows(concerns.summaries(), summaries::findByIdIn).stream(),
                rows(concerns.flagged(), summaries::findByDoiIn).stream())
                .toList();
        return new Fold(known, rows(concerns.articles(), flags::findByDoiIn),
                rows(concerns.months(), teasers::findByMonthIn),
                rows(known.stream().map(SummaryRow::id).collect(Collectors.toSet()), entries::findBySummaryIdIn),
                feeds.findAll());
    }

    private void write(Fold fold) {
        put(fold.flags, flags::upsert);
        put(fold.teasers, teasers::upsert);
        put(fold.summaries, summaries::upsert);
        put(fold.entries, entries::upsert);
        put(fold.feeds, feeds::upsert);
    }

    private static <K, R> List<R> rows(Set<K> keys, Function<Collection<K>, List<R>> query) {
        return keys.isEmpty() ? List.of() : query.apply(keys);
    }

    private static <R> void put(Rows<?, R> rows, Consumer<List<R>> upsert) {
        if (!rows.changed().isEmpty()) {
            upsert.accept(rows.changed());
        }
    }
}
