package org.pprnet.catalog.store;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.Doi;
import org.pprnet.events.Summary;
import org.pprnet.events.log.Position;

/** The catalog's database as it is written: one transaction per batch, the position in it. */
@Singleton
public final class CatalogStore {

    private final Schema schema;
    private final Tables tables;
    private final TransactionOperations<Connection> transactions;
    private final StandingPosition standing;

    CatalogStore(Schema schema, Tables tables, TransactionOperations<Connection> transactions,
            StandingPosition standing) {
        this.schema = schema;
        this.tables = tables;
        this.transactions = transactions;
        this.standing = standing;
    }

    /** Where the database stands. The first call makes the tables. */
    public Position position() {
        schema.bringUpToDate();
        return standing.read();
    }

    /**
     * Applies a batch and moves the database from one position to another, both or neither.
     *
     * @return false, with nothing changed, if the database does not stand at {@code from}
     */
    public boolean apply(Position from, Changes changes, Position to) {
        boolean applied = transactions.executeWrite(_ -> {
            // First, as its row lock keeps any other projector out until this transaction ends.
            if (!move(from, to)) {
                return false;
            }
            write(changes);
            return true;
        });
        if (applied) {
            standing.moved(to.sequence());
        }
        return applied;
    }

    private boolean move(Position from, Position to) {
        return tables.move(from.sequence(), from.topicId(), from.offset(), to.sequence(), to.topicId(), to.offset(),
                to.skipped().stream().sorted().toArray(String[]::new)) == 1;
    }

    private void write(Changes changes) {
        put(changes.teasers(), TeaserRow::of, tables::putTeasers);
        put(changes.flags(), FlagsRow::of, tables::putFlags);
        put(changes.versions(), VersionRow::of, tables::addVersions);
        putSummaries(changes.summaries());
        put(changes.withdrawals(), MarkerRow::of, tables::putWithdrawals);
        rehash(changes.flags().stream().map(flagged -> flagged.what().doi()).toList());
    }

    /** After the flags, which may be older than the summary and still wait for it. */
    private void putSummaries(List<Logged<Summary>> summaries) {
        Map<String, FlagsInForce> flags = flagsOn(
                summaries.stream().flatMap(summary -> summary.what().citedDoi().stream()).toList());
        put(summaries, logged -> SummaryRow.of(logged,
                logged.what().citedDoi().map(Doi::value).flatMap(doi -> Optional.ofNullable(flags.get(doi)))),
                tables::putSummaries);
    }

    private void rehash(List<Doi> flagged) {
        if (flagged.isEmpty()) {
            return;
        }
        Map<String, FlagsInForce> flags = flagsOn(flagged);
        Stream<Summary> citing = tables.citing(Rows.json(flagged)).stream().map(CitingSummary::event)
                .map(Stored::summary);
        put(citing.toList(), summary -> Rehashed.of(summary, flags.get(summary.citedDoi().orElseThrow().value())),
                tables::rehash);
    }

    private Map<String, FlagsInForce> flagsOn(Collection<Doi> articles) {
        return articles.isEmpty()
                ? Map.of()
                : tables.flags(Rows.json(articles.stream().distinct().toList())).stream()
                        .collect(Collectors.toMap(FlagsInForce::doi, Function.identity()));
    }

    private static <W, R> void put(List<W> what, Function<W, R> row, Consumer<String> statement) {
        if (!what.isEmpty()) {
            statement.accept(Rows.json(what.stream().map(row).toList()));
        }
    }
}
