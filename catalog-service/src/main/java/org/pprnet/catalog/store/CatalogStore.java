package org.pprnet.catalog.store;

import static java.util.Objects.requireNonNull;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.Doi;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.events.log.Position;
import org.pprnet.service.database.CurrentGeneration;
import org.pprnet.service.database.Schema;
import org.pprnet.service.database.StoreNews;

/** The catalog's database as it is written: one transaction per batch, the position in it. */
@Singleton
public final class CatalogStore {

    private final Schema schema;
    private final CurrentGeneration generation;
    private final Tables tables;
    private final TransactionOperations<Connection> transactions;
    private final StandingPosition standing;

    CatalogStore(Schema schema, CurrentGeneration generation, Tables tables,
            TransactionOperations<Connection> transactions, StandingPosition standing) {
        this.schema = schema;
        this.generation = generation;
        this.tables = tables;
        this.transactions = transactions;
        this.standing = standing;
    }

    /** Where the database stands. The first call makes the tables. */
    public Position position() {
        return generation.read(() -> {
            schema.bringUpToDate();
            return standing.read();
        });
    }

    /**
     * Applies a batch and moves the database from one position to another, both or neither.
     *
     * @return false, with nothing changed, if the database does not stand at {@code from}
     */
    public boolean apply(Position from, Changes changes, Position to) {
        Optional<Standing> moved = transactions.executeWrite(status -> {
            // First, as its row lock keeps any other projector out until this transaction ends.
            if (!move(from, to)) {
                return Optional.empty();
            }
            write(changes);
            StoreNews.announce(status.getConnection(), changes.events());
            return tables.position().map(PositionRow::standing);
        });
        moved.ifPresent(standing::moved);
        return moved.isPresent();
    }

    private boolean move(Position from, Position to) {
        return tables.move(from.sequence(), from.topicId(), from.offset(), to.sequence(), to.topicId(), to.offset(),
                to.skipped().stream().sorted().toArray(String[]::new)) == 1;
    }

    private void write(Changes changes) {
        put(changes.teasers(), TeaserRow::of, tables::putTeasers);
        put(changes.flags(), FlagsRow::of, tables::putFlags);
        List<VersionRow> versions = changes.versions().parallelStream().map(VersionRow::of).toList();
        put(versions, Function.identity(), tables::addVersions);
        putSummaries(changes.summaries(), versions);
        put(changes.withdrawals(), MarkerRow::of, tables::putWithdrawals);
        rehash(changes.flags().stream().map(flagged -> flagged.what().doi()).toList());
    }

    /** After the flags, which may be older than the summary and still wait for it. */
    private void putSummaries(List<Logged<Summary>> summaries, List<VersionRow> versions) {
        Map<Long, String> hashes = versions.stream()
                .collect(Collectors.toMap(VersionRow::sequence, VersionRow::contentHash));
        Map<Doi, FlagsInForce> flags = flagsOn(
                summaries.stream().flatMap(summary -> summary.what().citedDoi().stream()).distinct().toList());
        put(summaries, logged -> SummaryRow.of(logged, requireNonNull(hashes.get(logged.sequence())),
                logged.what().citedDoi().map(flags::get)), tables::putSummaries);
    }

    private void rehash(List<Doi> flagged) {
        Map<Doi, FlagsInForce> flags = flagsOn(flagged);
        if (!flags.isEmpty()) {
            Stream<Summary> citing = tables.citing(Json.text(flagged)).stream().map(CitingSummary::event)
                    .map(Stored::summary);
            put(citing.toList(), summary -> Rehashed.of(summary, flags.get(summary.citedDoi().orElseThrow())),
                    tables::rehash);
        }
    }

    private Map<Doi, FlagsInForce> flagsOn(List<Doi> articles) {
        return articles.isEmpty()
                ? Map.of()
                : tables.flags(Json.text(articles)).stream().map(FlagsFound::inForce)
                        .collect(Collectors.toMap(FlagsInForce::doi, Function.identity()));
    }

    private static <W, R> void put(List<W> what, Function<W, R> row, Consumer<String> statement) {
        if (!what.isEmpty()) {
            statement.accept(Json.text(what.parallelStream().map(row).toList()));
        }
    }
}
