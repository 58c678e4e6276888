package org.pprnet.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.Standing;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;

/** Whatever is put in and taken out: the index says what a plain list says that is filtered and sorted anew each time. */
class IndexedListsTest {

    private static final List<String> WORDS = List.of("attachment", "empathy", "group-psychotherapy");
    private static final AtomicInteger FEW = new AtomicInteger();
    private static final AtomicInteger MANY = new AtomicInteger();

    /** What happens to the catalog. Few values of everything, so that much falls together. */
    sealed interface Step {

        record Put(IndexedRow row) implements Step {}

        record Remove(UUID id) implements Step {}

        record Teaser(YearMonth month, String text) implements Step {}

        record Flagged(Doi doi, List<Flag> flags) implements Step {}
    }

    @AfterContainer
    static void bothWaysWereGone() {
        assertThat(FEW).hasPositiveValue();
        assertThat(MANY).hasPositiveValue();
    }

    @Property(tries = 300)
    void listsTotalsAndCountsAreThoseOfAPlainList(
            @ForAll @Size(min = 1, max = 6) List<@From("batches") List<Step>> batches,
            @ForAll @Size(max = 4) List<@From("filters") Filters> filters,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        IndexWriter writer = new IndexWriter();
        PlainList plain = new PlainList();
        List<Runnable> again = new ArrayList<>();
        for (List<Step> batch : batches) {
            batch.forEach(step -> take(step, writer, plain));
            CatalogIndex index = writer.catalog(new Standing("view_1", 1, 1));
            PlainList then = plain.copy();
            Runnable check = () -> assertSame(index, then, filters, limit);
            check.run();
            again.add(check);
        }
        again.forEach(Runnable::run);
    }

    private static void assertSame(CatalogIndex index, PlainList plain, List<Filters> filters, int limit) {
        assertThat(index.size()).isEqualTo(plain.rows.size());
        assertThat(index.months()).isEqualTo(plain.months());
        plain.months().keySet().forEach(month -> assertThat(index.teaser(month))
                .isEqualTo(Optional.ofNullable(plain.teasers.get(month))));
        plain.flags.forEach((doi, flags) -> assertThat(index.flags(doi)).isEqualTo(flags));
        assertSame(index, plain, Filters.NONE, limit);
        filters.forEach(some -> assertSame(index, plain, some, limit));
        assertNeighbours(index, plain);
    }

    private static void assertSame(CatalogIndex index, PlainList plain, Filters filters, int limit) {
        List<Listed> expected = plain.fitting(filters);
        Matches matches = index.matching(filters);
        assertThat(matches.total()).isEqualTo(expected.size());
        for (String word : WORDS) {
            assertThat(matches.counts(Kind.TOPIC, List.of(word)).getFirst())
                    .isEqualTo(plain.count(filters, Kind.TOPIC, word));
            assertThat(matches.counts(Kind.TYPE, List.of(word)).getFirst())
                    .isEqualTo(plain.count(filters, Kind.TYPE, word));
        }
        (matches.isFew(limit) ? FEW : MANY).incrementAndGet();
        assertThat(matches.next(Optional.empty(), limit)).isEqualTo(PlainList.first(expected, limit));
        for (Listed.Place place : plain.places()) {
            assertThat(matches.next(Optional.of(place), limit))
                    .isEqualTo(PlainList.first(PlainList.behind(expected, place), limit));
        }
    }

    private static void assertNeighbours(CatalogIndex index, PlainList plain) {
        for (Listed listed : plain.fitting(Filters.NONE)) {
            List<Listed> issue = plain.fitting(Filters.NONE.with(Kind.MONTH, listed.place().issue().toString()));
            int at = issue.indexOf(listed);
            assertThat(index.beside(listed.place())).isEqualTo(new CatalogIndex.Neighbours(
                    at == 0 ? Optional.empty() : Optional.of(issue.get(at - 1)),
                    at + 1 == issue.size() ? Optional.empty() : Optional.of(issue.get(at + 1))));
        }
    }

    private static void take(Step step, IndexWriter writer, PlainList plain) {
        switch (step) {
            case Step.Put(var row) -> {
                writer.put(row);
                plain.put(row);
            }
            case Step.Remove(var id) -> {
                writer.remove(id);
                plain.rows.remove(id);
            }
            case Step.Teaser(var month, var text) -> {
                writer.teaser(month, text);
                plain.teaser(month, text);
            }
            case Step.Flagged(var doi, var flags) -> {
                writer.flags(doi, flags);
                plain.flags.put(doi, flags);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> batches() {
        Arbitrary<Step> put = rows().map(Step.Put::new);
        Arbitrary<Step> remove = ids().map(Step.Remove::new);
        Arbitrary<Step> teaser = Combinators.combine(months(), Arbitraries.of("", "On groups", "On repair"))
                .as(Step.Teaser::new);
        Arbitrary<Step> flagged = Combinators.combine(dois(), flags()).as(Step.Flagged::new);
        return Arbitraries.frequencyOf(Tuple.of(12, put), Tuple.of(3, remove),
                Tuple.of(1, teaser), Tuple.of(1, flagged)).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Filters> filters() {
        Arbitrary<Map.Entry<Kind, String>> one = Arbitraries.of(Kind.values()).flatMap(kind -> values(kind)
                .map(value -> Map.entry(kind, value)));
        return Combinators.combine(one.list().ofMinSize(1).ofMaxSize(5), Arbitraries.of(true, false))
                .as((chosen, all) -> {
                    Filters filters = new Filters(new TreeMap<>(), all);
                    for (Map.Entry<Kind, String> entry : chosen) {
                        filters = filters.with(entry.getKey(), entry.getValue());
                    }
                    return filters;
                });
    }

    private static Arbitrary<String> values(Kind kind) {
        return switch (kind) {
            case TOPIC, TYPE -> Arbitraries.of(WORDS);
            case MONTH -> months().map(YearMonth::toString);
            case AUTHOR -> Arbitraries.of("luyten", "ng", "nobody");
            case BY -> Arbitraries.of("dr. tasca", "nobody");
            case YEAR -> Arbitraries.of("2019", "2020", "1900");
            case DOI -> dois().map(Doi::value);
        };
    }

    private static Arbitrary<IndexedRow> rows() {
        return Combinators.combine(
                Combinators.combine(ids(), Arbitraries.integers().between(1, 9), months(), Arbitraries.integers()
                        .between(0, 3).map(Instant.parse("2024-01-01T00:00:00Z")::plusMillis)).as(Key::new),
                words(WORDS), words(WORDS), words(List.of("luyten", "ng")),
                Arbitraries.of("dr. tasca", "dr. koch"), Arbitraries.of(2019, 2020).injectNull(0.3),
                dois().map(Doi::value).injectNull(0.3), Arbitraries.of(true, false))
                .as((key, topics, types, names, by, year, doi, withdrawn) -> new IndexedRow(key.id, key.version,
                        100L + key.version, key.issue, key.publishedAt, topics, types, names, by, year, doi,
                        withdrawn));
    }

    private record Key(UUID id, int version, YearMonth issue, Instant publishedAt) {}

    /** Those of the first half are below zero as signed numbers. */
    private static Arbitrary<UUID> ids() {
        return Arbitraries.integers().between(0, 59)
                .map(number -> new UUID(number % 2 == 0 ? -9L : 7L, number % 3 == 0 ? -number : number));
    }

    private static Arbitrary<YearMonth> months() {
        return Arbitraries.integers().between(0, 4).map(YearMonth.of(2023, 11)::plusMonths);
    }

    private static Arbitrary<Doi> dois() {
        return Arbitraries.of("10.1000/a", "10.1000/b", "10.1000/c").map(Doi::new);
    }

    private static Arbitrary<List<Flag>> flags() {
        return Arbitraries.of(Flag.Kind.values())
                .map(kind -> new Flag(kind, null, "Because", LocalDate.of(2024, 1, 2))).list().ofMaxSize(2);
    }

    private static Arbitrary<List<String>> words(List<String> from) {
        return Arbitraries.subsetOf(from).map(List::copyOf);
    }

    /** The judge. */
    private static final class PlainList {

        private final Map<UUID, IndexedRow> rows = new HashMap<>();
        private final Map<YearMonth, String> teasers = new HashMap<>();
        private final Map<Doi, List<Flag>> flags = new HashMap<>();

        private PlainList copy() {
            PlainList copy = new PlainList();
            copy.rows.putAll(rows);
            copy.teasers.putAll(teasers);
            copy.flags.putAll(flags);
            return copy;
        }

        private void put(IndexedRow row) {
            rows.put(row.id(), row);
        }

        private void teaser(YearMonth month, String text) {
            teasers.put(month, text);
            teasers.values().removeIf(String::isEmpty);
        }

        private SortedMap<YearMonth, Integer> months() {
            SortedMap<YearMonth, Integer> months = new TreeMap<>();
            teasers.keySet().forEach(month -> months.put(month, 0));
            rows.values().forEach(row -> months.merge(row.issue(), 1, Integer::sum));
            return months;
        }

        private List<Listed> fitting(Filters filters) {
            return rows.values().stream().filter(row -> fits(row, filters)).sorted(PlainList::order)
                    .map(PlainList::listed).toList();
        }

        private long count(Filters filters, Kind kind, String value) {
            return rows.values().stream().filter(row -> fits(row, filters))
                    .filter(row -> values(row, kind).contains(value)).count();
        }

        /** Every place there is, and some where nothing is. */
        private List<Listed.Place> places() {
            List<Listed.Place> places = new ArrayList<>(
                    rows.values().stream().map(row -> listed(row).place()).toList());
            places.add(new Listed.Place(YearMonth.of(2030, 1), Instant.EPOCH, new UUID(0, 0)));
            places.add(new Listed.Place(YearMonth.of(2024, 1), Instant.parse("2024-01-01T00:00:00.001Z"),
                    new UUID(0, 0)));
            places.add(new Listed.Place(YearMonth.of(1900, 1), Instant.EPOCH, new UUID(-1, -1)));
            return places;
        }

        private static List<Listed> behind(List<Listed> all, Listed.Place place) {
            return all.stream().filter(listed -> order(listed.place(), place) > 0).toList();
        }

        private static List<Listed> first(List<Listed> all, int limit) {
            return all.stream().limit(limit).toList();
        }

        private static boolean fits(IndexedRow row, Filters filters) {
            return filters.chosen().entrySet().stream().allMatch(kind -> {
                SortedSet<String> asked = kind.getValue();
                List<String> has = values(row, kind.getKey());
                return filters.matchAll() ? has.containsAll(asked) : asked.stream().anyMatch(has::contains);
            });
        }

        private static List<String> values(IndexedRow row, Kind kind) {
            return switch (kind) {
                case TOPIC -> row.topics();
                case TYPE -> row.researchTypes();
                case MONTH -> List.of(row.issue().toString());
                case AUTHOR -> row.citedNames();
                case BY -> List.of(row.writtenBy());
                case YEAR -> only(row.year());
                case DOI -> only(row.doi());
            };
        }

        private static List<String> only(@Nullable Object value) {
            return value == null ? List.of() : List.of(value.toString());
        }

        private static int order(IndexedRow one, IndexedRow other) {
            return order(listed(one).place(), listed(other).place());
        }

        private static int order(Listed.Place one, Listed.Place other) {
            int month = other.issue().compareTo(one.issue());
            int published = month != 0 ? month : other.publishedAt().compareTo(one.publishedAt());
            return published != 0 ? published : one.id().toString().compareTo(other.id().toString());
        }

        private static Listed listed(IndexedRow row) {
            return new Listed(new Listed.Place(row.issue(), row.publishedAt(), row.id()), row.sequence(),
                    row.version(), row.withdrawn());
        }
    }
}
