package org.pprnet.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;
import org.pprnet.ingest.submission.Slug;

class SlugsTest {

    private final Slugs slugs = TestIngest.shared().bean(Slugs.class);
    private final Slug wanted = new Slug("s-" + UUID.randomUUID().toString().substring(0, 23));

    @Test
    void manySubmissionsOfOneTitleGetNumbersWithoutGaps() {
        List<String> given = inTransaction(() -> {
            List<String> all = new ArrayList<>();
            IntStream.range(0, 150).forEach(one -> all.add(slugs.give(UUID.randomUUID(), wanted)));
            return all;
        });

        List<String> expected = new ArrayList<>(List.of(wanted.value()));
        IntStream.rangeClosed(2, 150).forEach(number -> expected.add(wanted.value() + "-" + number));
        assertThat(given).isEqualTo(expected);
    }

    @Test
    void manyAtOnceGetTheirSlugsInTheirOrder() {
        Map<UUID, Slug> all = new LinkedHashMap<>();
        IntStream.range(0, 5).forEach(one -> all.put(UUID.randomUUID(), wanted));

        Map<UUID, String> given = inTransaction(() -> slugs.giveAll(all));

        assertThat(all.keySet().stream().map(given::get)).containsExactly(wanted.value(), wanted.value() + "-2",
                wanted.value() + "-3", wanted.value() + "-4", wanted.value() + "-5");
    }

    @Test
    void submissionGetsASlugBackThatWasItsOwn() {
        UUID submission = UUID.randomUUID();

        List<String> given = inTransaction(() -> List.of(slugs.give(submission, wanted),
                slugs.give(submission, wanted.numbered(9)), slugs.give(submission, wanted)));

        assertThat(given).containsExactly(wanted.value(), wanted.value() + "-9", wanted.value());
    }

    /** Rolled back: the slugs belong to no submission. */
    @SuppressWarnings("unchecked")
    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        TransactionOperations<Connection> transactions = TestIngest.shared().bean(TransactionOperations.class);
        return transactions.executeWrite(status -> {
            T result = work.get();
            status.setRollbackOnly();
            return result;
        });
    }
}
