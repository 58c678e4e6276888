package org.pprnet.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.store.Standing;

class IndexWriterTest {

    private static final Standing STANDING = new Standing("view_1", 1, 1);
    private static final YearMonth MAY = YearMonth.of(2024, 5);

    private static final List<String> TOPICS = List.of("empathy", "attachment");

    private final IndexWriter writer = new IndexWriter();

    @Test
    void manySummariesAreEachFoundAgainWhenTheyAreRevisedOrTakenOut() {
        int many = 25_000;
        IntStream.range(0, many).forEach(number -> writer.put(row(number, 1)));
        writer.catalog(STANDING);
        IntStream.range(0, many).filter(number -> number % 3 == 0).forEach(number -> writer.put(row(number, 2)));
        IntStream.range(0, many).filter(number -> number % 3 == 1).forEach(number -> writer.remove(id(number)));
        writer.remove(id(many));
        CatalogIndex index = writer.catalog(STANDING);
        assertThat(index.matching(Filters.NONE).counts(Kind.TOPIC, TOPICS))
                .containsExactly(kept(many, 0), kept(many, 1));
        List<Listed> all = index.matching(Filters.NONE).next(Optional.empty(), many);
        assertThat(all).hasSize(index.size()).extracting(Listed::id)
                .containsExactlyElementsOf(IntStream.range(0, many).filter(number -> number % 3 != 1)
                        .mapToObj(IndexWriterTest::id).toList());
        assertThat(all).allSatisfy(
                listed -> assertThat(listed.version()).isEqualTo(number(listed.id()) % 3 == 0 ? 2 : 1));
    }

    @Test
    void slotOfASummaryIsFoundHoweverManyThereAre() {
        Slots slots = new Slots();
        SlotOfSummary slotOf = new SlotOfSummary(slots);
        int many = 5_000;
        for (int number = 0; number < many; number++) {
            assertThat(slotOf.get(id(number))).isEqualTo(SlotOfSummary.NONE);
            slotOf.put(id(number), slots.add(row(number, 1)));
        }
        IntStream.range(0, many).forEach(number -> assertThat(slotOf.get(id(number))).isEqualTo(number));
        slotOf.put(id(7), slots.add(row(7, 2)));
        assertThat(slotOf.get(id(7))).isEqualTo(many);
        assertThat(slotOf.get(id(8))).isEqualTo(8);
    }

    @Test
    void catalogOfFewCountsByTheMemoryThatItTakes() {
        assertThat(EarlierIndexes.weight(writer.catalog(STANDING))).isEqualTo(4_096);
        writer.put(row(1, 1));
        assertThat(EarlierIndexes.weight(writer.catalog(STANDING))).isEqualTo(2 * 4_096);
    }

    @Test
    void writerIsWornWhenMostOfItIsNoLongerInForce() {
        IntStream.range(0, 6_000).forEach(number -> writer.put(row(number, 1)));
        assertThat(writer.isWorn()).isFalse();
        IntStream.range(0, 6_000).forEach(number -> writer.put(row(number, 2)));
        assertThat(writer.isWorn()).isFalse();
        writer.put(row(0, 3));
        assertThat(writer.isWorn()).isTrue();
    }

    @Test
    void newestInstantCountsWhateverComesAfterIt() {
        assertThat(writer.catalog(STANDING).changedAt()).isEqualTo(Instant.EPOCH);
        writer.loggedAt(Instant.parse("2025-01-02T00:00:00Z"));
        writer.loggedAt(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(writer.catalog(STANDING).changedAt()).isEqualTo("2025-01-02T00:00:00Z");
    }

    @Test
    void monthsThatHadNotBegunAreNotSpokenOf() {
        writer.teaser(MAY, "On groups");
        writer.teaser(MAY.plusMonths(1), "On repair");
        writer.forgetTeasersAfter(MAY);
        assertThat(writer.catalog(STANDING).months().keySet()).containsExactly(MAY);
    }

    private static long kept(int many, int topic) {
        return IntStream.range(0, many).filter(number -> number % 3 != 1 && number % 2 == topic).count();
    }

    private static IndexedRow row(int number, int version) {
        return new IndexedRow(id(number), version, version, MAY, Instant.parse("2024-05-01T00:00:00Z"),
                List.of(TOPICS.get(number % 2)),
                List.of(), List.of(), "dr. tasca", null, null, false);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_a000_0000_7000L, number);
    }

    private static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }
}
