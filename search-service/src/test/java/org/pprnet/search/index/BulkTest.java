package org.pprnet.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.search.Index;

/** Batches that are large enough for two requests, in a real Elasticsearch. */
class BulkTest {

    private static final int MANY = 400;

    private final Index index = Index.fresh();
    private final List<SummaryBuilder> summaries = IntStream.range(0, MANY)
            .mapToObj(_ -> aSummary().saying("Therapists differ. ".repeat(100))).toList();

    BulkTest() {
        index.position();
    }

    @AfterEach
    void drop() {
        index.close();
    }

    @Test
    void largeBatchIsWrittenWhole() {
        index.documents().write(documents(1).toList());

        assertThat(written(1)).isEqualTo(MANY);
    }

    @Test
    void oneThatIsRefusedInEitherRequestIsToldAndTheOthersAreWritten() {
        for (int refused : List.of(0, MANY - 1)) {
            int position = 10 + refused;
            index.documents().write(List.of(document(refused, position + 1)));

            assertThatThrownBy(() -> index.documents().overwrite(documents(position).toList()))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining(document(refused, position).id().value());

            assertThat(written(position)).isEqualTo(MANY - 1);
        }
    }

    private Stream<Document> documents(int position) {
        return IntStream.range(0, MANY).mapToObj(number -> document(number, position));
    }

    private Document document(int number, int position) {
        return Document.Live.of(summaries.get(number).build(), List.of(), position);
    }

    private long written(int position) {
        List<DocumentId> ids = documents(position).map(Document::id).toList();
        Snapshot snapshot = index.documents().read(ids, Set.of());
        return ids.stream().filter(id -> snapshot.document(id).filter(document -> document.position() == position)
                .isPresent()).count();
    }
}
