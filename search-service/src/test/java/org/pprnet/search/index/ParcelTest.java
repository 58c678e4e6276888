package org.pprnet.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How parcels are divided into requests. */
class ParcelTest {

    private static final int KILOBYTE = 1024;

    @Test
    void largeBatchIsDividedIntoTwoOfAboutTheSameSize() {
        List<Parcel> parcels = Stream.generate(() -> parcel(2)).limit(400).toList();

        List<List<Parcel>> loads = Parcel.loads(parcels);

        assertThat(loads).extracting(List::size).containsExactly(200, 200);
        assertThat(loads.stream().flatMap(List::stream)).isEqualTo(parcels);
    }

    @Test
    void batchWhoseHalvesAreNotWorthARequestAndALargeSummaryTravelInOne() {
        assertThat(Parcel.loads(Stream.generate(() -> parcel(2)).limit(200).toList())).hasSize(1);
        assertThat(Parcel.loads(List.of(parcel(KILOBYTE)))).hasSize(1);
        assertThat(Parcel.loads(List.of())).isEmpty();
    }

    @Test
    void noRequestIsLargerThanElasticsearchBears() {
        List<List<Parcel>> loads = Parcel.loads(Stream.generate(() -> parcel(256)).limit(100).toList());

        assertThat(loads).extracting(List::size).containsExactly(32, 32, 32, 4);
    }

    private static Parcel parcel(int kilobytes) {
        return new Parcel(DocumentId.summary(UUID.randomUUID()), 1, new byte[kilobytes * KILOBYTE]);
    }
}
