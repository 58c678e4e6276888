package org.pprnet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.IndicesBlockOptions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.log.Position;
import org.pprnet.search.index.Document;

/** What readers notice of a new build, which fills an index of its own beside that of the build before it. */
class EarlierIndexTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Index index = Index.fresh();
    private final String name = index.settings().index();
    private final SummaryBuilder builder = aSummary().titled("The alliance of earlier times").about("empathy");

    @BeforeEach
    void leaveWhatAnEarlierBuildSearched() {
        index.elasticsearch().ask(client -> client.indices().create(create -> create.withJson(earlierDefinition())
                .index(name + "-v1-g1").aliases(name, alias -> alias).aliases(name + "-writing", alias -> alias)
                .aliases(name + "-v1-g1-itself", alias -> alias)));
        Summary summary = builder.build();
        index.elasticsearch().ask(client -> client.index(put -> put.index(name + "-v1-g1")
                .id(summary.id().toString()).document(Document.Live.of(summary, List.of(), 1)).refresh(Refresh.True)));
    }

    @AfterEach
    void drop() {
        index.close();
    }

    /** Fields that came with later builds are missing. */
    private static StringReader earlierDefinition() {
        try (InputStream in = EarlierIndexTest.class.getResourceAsStream("/index/definition.json")) {
            ObjectNode definition = (ObjectNode) Json.mapper().readTree(in);
            ((ObjectNode) definition.at("/mappings/properties")).remove("meaning");
            ((ObjectNode) definition.at("/mappings/properties/searched/properties")).remove(
                    List.of("capitals", "vocabulary"));
            definition.findParents("copy_to").forEach(field -> ((ObjectNode) field).remove("copy_to"));
            return new StringReader(definition.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readersAreAnsweredFromTheEarlierIndexUntilTheNewOneHasEverything() {
        index.life().ensure();
        String next = index.behind(name + "-writing").iterator().next();
        index.elasticsearch().ask(client -> client.indices()
                .addBlock(block -> block.index(next).block(IndicesBlockOptions.Write)));
        try (RunningSearch service = RunningSearch.over(index)) {
            service.publish(builder.published(), aSummary().titled("The alliance of today").published());
            await().atMost(PATIENCE).until(() -> service.get("/health/readiness").body().contains("does not answer"));
            assertThat(index.behind(name)).containsExactly(name + "-v1-g1");
            await().atMost(PATIENCE).until(() -> service.get("/search?q=aliance").statusCode() == 200);
            assertAnswersAsBefore(service);
            index.elasticsearch().ask(client -> client.indices()
                    .removeBlock(block -> block.index(next).block(IndicesBlockOptions.Write)));
            await().atMost(PATIENCE).until(() -> {
                assertThat(service.get("/search?q=alliance").statusCode()).isEqualTo(200);
                return index.behind(name).equals(Set.of(next));
            });
            service.awaitVisible();
            assertThat(service.search("alliance", "").at("/total").asInt()).isEqualTo(2);
            await().atMost(PATIENCE).until(() -> index.behind(name + "-v*").equals(Set.of(next)));
        }
    }

    private static void assertAnswersAsBefore(RunningSearch service) {
        for (String q : List.of("alliance", "earlier", "\"earlier times\"", "alliance OR ACT", "title:alliance",
                "alliance -dropout", "CBT OR alliance",
                "what makes the alliance between two strong people so lasting today", "")) {
            for (String more : List.of("", "&sort=newest", "&topic=empathy", "&limit=1")) {
                assertThat(service.search(q, more).at("/total").asInt()).as(q + more).isEqualTo(1);
            }
        }
        assertThat(service.get("/search/suggest?q=earlier").body()).contains("The alliance of earlier times");
    }

    @Test
    void readersAreNotSentToAnIndexThatDoesNotHoldWhatWasPublished() {
        index.life().ensure();
        String next = index.behind(name + "-writing").iterator().next();
        Summary summary = builder.build();
        var damaged = new Document.Live(summary.id().toString(), 1, 1,
                Document.Live.of(aSummary().titled("Another").build(), List.of(), 1).contentHash(), summary, List.of(),
                Document.Live.of(summary, List.of(), 1).searched());
        index.documents().write(List.of(damaged));
        index.documents().move(index.documents().place(), new Position(1, "topic", 0, Set.of()));
        assertThat(index.life().search()).isFalse();
        assertThat(index.behind(name)).containsExactly(name + "-v1-g1");
        index.documents().overwrite(List.of(Document.Live.of(summary, List.of(), 1)));
        assertThat(index.life().search()).isTrue();
        assertThat(index.behind(name)).containsExactly(next);
    }
}
