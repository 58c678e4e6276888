package org.pprnet.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.pprnet.search.Index;

/** The definition of the index: what an official Elasticsearch takes, and never changed without a new version. */
class IndexDefinitionTest {

    /** A definition once released is never edited: its indices exist. */
    private static final Map<Integer, String> RELEASED = Map.of(1, "44426386dcddbd11", 2, "fe4a8e4998caa10b", 3,
            "25a77506b261d3a4", 4, "c5d2ddfca25c1fb3");

    /** Of the distribution's modules server and analysis-common (Elasticsearch reference 9, "Text analysis components"). */
    private static final Set<String> CHARACTER_FILTERS = Set.of("html_strip", "mapping", "pattern_replace");
    private static final Set<String> TOKENIZERS = Set.of("standard", "keyword", "whitespace", "pattern", "letter");
    private static final Set<String> TOKEN_FILTERS = Set.of("asciifolding", "keyword_repeat", "lowercase",
            "pattern_replace", "stemmer", "stemmer_override", "stop", "unique", "remove_duplicates");

    @Test
    void changedDefinitionHasANewVersion() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(IndexDefinition.json().toString().getBytes(StandardCharsets.UTF_8));
        assertThat(RELEASED.get(IndexDefinition.VERSION))
                .as("the definition was changed: raise IndexDefinition.VERSION, and note its hash here")
                .isEqualTo(HexFormat.of().formatHex(hash).substring(0, 16));
    }

    @Test
    void onlyComponentsOfTheOfficialDistributionAreNamed() {
        JsonNode analysis = IndexDefinition.json().at("/settings/analysis");
        assertThat(analysis.fieldNames()).toIterable().containsOnly("char_filter", "filter", "analyzer");
        assertThat(types(analysis.get("char_filter"))).isSubsetOf(CHARACTER_FILTERS);
        assertThat(types(analysis.get("filter"))).isSubsetOf(TOKEN_FILTERS);
        for (JsonNode analyzer : analysis.get("analyzer")) {
            assertThat(analyzer.get("type").asText()).isEqualTo("custom");
            assertThat(analyzer.get("tokenizer").asText()).isIn(TOKENIZERS);
            assertThat(names(analyzer.get("filter"))).allMatch(
                    name -> analysis.get("filter").has(name) || TOKEN_FILTERS.contains(name));
            assertThat(names(analyzer.get("char_filter"))).allMatch(name -> analysis.get("char_filter").has(name));
        }
    }

    @Test
    void indexIsMadeOnceAndSearchedOnlyWhenComplete() {
        Index index = Index.fresh();
        index.life().ensure();
        index.life().ensure();
        assertThat(index.life().isSearched()).isFalse();
        index.life().search();
        index.life().ensure();
        assertThat(index.life().isSearched()).isTrue();
    }

    @Test
    void earlierIndexIsSearchedUntilTheNewOneIsCompleteThenDropped() {
        Index index = Index.fresh();
        String name = index.settings().index();
        String current = name + "-v" + IndexDefinition.VERSION + "-g1";
        index.elasticsearch().ask(client -> client.indices().create(create -> create.index(name + "-v0")
                .aliases(name, alias -> alias).aliases(name + "-writing", alias -> alias)));
        index.life().ensure();
        assertThat(index.life().isSearched()).isFalse();
        assertThat(index.behind(name)).containsExactly(name + "-v0");
        assertThat(index.behind(name + "-writing")).containsExactly(current);
        index.life().search();
        assertThat(index.behind(name)).containsExactly(current);
        assertThat(index.behind(name + "-*")).containsExactly(current);
    }

    @Test
    void indexOfANewerBuildIsLeftAlone() {
        Index index = Index.fresh();
        String name = index.settings().index();
        index.elasticsearch().ask(client -> client.indices().create(create -> create.index(name + "-v99-g1")
                .aliases(name, alias -> alias).aliases(name + "-writing", alias -> alias)));
        assertThatThrownBy(() -> index.life().ensure())
                .isInstanceOf(IndexUnavailableException.class).hasMessageContaining("newer");
        assertThat(index.behind(name + "*")).containsExactly(name + "-v99-g1");
    }

    private static List<String> types(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false).map(one -> one.get("type").asText()).toList();
    }

    private static List<String> names(JsonNode list) {
        return Stream.of(list).flatMap(all -> StreamSupport.stream(all.spliterator(), false)).map(JsonNode::asText)
                .toList();
    }
}
