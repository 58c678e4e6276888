package org.pprnet.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void noneIsTwiceAmongThoseHandedOutAtOnce() {
        Addresses addresses = new Addresses(named("a", 12));
        assertThat(addresses.next(7)).hasSize(7).doesNotHaveDuplicates();
        assertThat(addresses.next(12)).hasSize(12).doesNotHaveDuplicates();
        assertThat(addresses.next(100)).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void allAreHandedOutBeforeOneIsAgain() {
        Addresses addresses = new Addresses(named("a", 10));
        List<String> all = new ArrayList<>(addresses.next(4));
        all.addAll(addresses.next(6));
        assertThat(all).containsExactlyInAnyOrderElementsOf(named("a", 10));
    }

    @Test
    void listsOfOneLengthAreInOneOrder() {
        assertThat(new Addresses(named("a", 50)).next(50).stream().map(address -> address.substring(1)))
                .isEqualTo(new Addresses(named("b", 50)).next(50).stream().map(address -> address.substring(1))
                        .toList())
                .isNotEqualTo(named("", 50));
    }

    @Test
    void listWithoutAnAddressIsRefused() {
        assertThatThrownBy(() -> new Addresses(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesAreAsDeepAsThereAreFullOnesBelowAndNeverDeeperThanTheThousandth() {
        assertThat(DeepPages.depth(200_000)).isEqualTo(1_000);
        assertThat(DeepPages.depth(6 * 1_000 + 112)).isEqualTo(1_000);
        assertThat(DeepPages.depth(1_000)).isEqualTo(148);
    }

    private static List<String> named(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
    }
}
