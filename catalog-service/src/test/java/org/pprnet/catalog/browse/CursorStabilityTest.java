package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Kind;
import org.pprnet.catalog.index.LiveIndex;
import org.pprnet.events.Citation;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.SummaryView;
import org.pprnet.service.reading.Paging;

class CursorStabilityTest {

    private static final AtomicInteger TRY = new AtomicInteger();
    private static final Comparator<SummaryView> ORDER = Comparator.comparing(SummaryView::issue)
            .thenComparing(SummaryView::publishedAt).reversed().thenComparing(summary -> summary.id().toString());
    private static RunningCatalog catalog;

    @BeforeContainer
    static void start() {
        catalog = RunningCatalog.empty();
    }

    @AfterContainer
    static void stop() {
        catalog.close();
    }

    /** Where a summary stands in the list; few values, so that many stand side by side. */
    record Place(int month, int second) {}

    @Provide
    Arbitrary<Place> places() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 2))
                .as(Place::new);
    }

    @Property(tries = 30)
    void walkShowsWhatWasThereOnceAndInOrderWhateverIsInserted(
            @ForAll @Size(max = 25) List<@From("places") Place> present,
            @ForAll @Size(max = 25) List<@From("places") Place> inserted,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        String family = "Family" + TRY.incrementAndGet();
        List<UUID> there = present.stream().map(place -> publish(place, family)).toList();
        List<Place> waiting = new ArrayList<>(inserted);
        List<SummaryView> walked = new ArrayList<>();
        SummaryList page = page(family, limit, null);
        walked.addAll(page.live());
        while (page.next() != null) {
            Stream.of(1, 2).filter(_ -> !waiting.isEmpty()).forEach(_ -> publish(waiting.removeLast(), family));
            page = page(family, limit, page.next());
            walked.addAll(page.live());
        }
        List<UUID> ids = walked.stream().map(SummaryView::id).toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(there);
        assertThat(walked).isSortedAccordingTo(ORDER);
        assertThat(page.total()).isEqualTo(present.size() + inserted.size() - (long) waiting.size());
    }

    private static SummaryList page(String family, int limit, @Nullable String cursor) {
        Moment now = new Moment(catalog.bean(LiveIndex.class).current(), Optional.empty());
        return catalog.bean(Summaries.class).list(now,
                Filters.NONE.with(Kind.AUTHOR, Kind.AUTHOR.read(family).orElseThrow()), new Paging(limit, cursor));
    }

    private static UUID publish(Place place, String family) {
        Citation citation = new Citation("text", List.of(new Citation.Name(family, null)), null, null, null, null, null,
                null, null, null, null, null);
        SummaryEvent.Published published = aSummary().withId(UUID.randomUUID()).citing(citation)
                .in(YearMonth.of(2024, 1 + place.month))
                .publishedAt(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(place.second)).published();
        catalog.take(published);
        return published.summary().id();
    }
}
