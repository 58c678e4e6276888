package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What readers type, what they find by its words, and what they do not: {@code search-table.txt}, over the sample archive.
 * Meaning puts all that is found in order, and adds summaries which say that it was for their meaning.
 */
class SearchTableEndToEndTest {

    private static final String REST = "rest";

    private static Product product;
    private static Http http;
    private static List<String> archive;

    @BeforeAll
    static void startTheProduct() throws IOException {
        product = Product.start();
        Embedded.awaitAll(product);
        http = new Http(product, null);
        archive = slugs(http.get("/summaries?limit=100").json().required("items"), "/slug");
    }

    @AfterAll
    static void endTheProduct() {
        if (product != null) {
            product.close();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/search-table.txt", delimiter = '|', quoteCharacter = '`')
    void findsWhatIsMeantAndNothingElse(String kind, String query, @Nullable String wanted, @Nullable String unwanted)
            throws IOException {
        JsonNode answer = http.get("/search?limit=100&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).json();
        List<String> found = slugs(answer.required("items"), "/summary/slug");
        assertThat(answer.required("total").intValue()).isEqualTo(found.size());

        Set<String> expected = named(words(wanted));
        List<String> byWords = slugs(byWords(answer), "/summary/slug");
        assertThat(byWords).as("found").containsAll(expected);
        Set<String> never = REST.equals(unwanted) ? allBut(expected) : named(words(unwanted));
        assertThat(byWords).as("not to be found").filteredOn(never::contains).isEmpty();
        Set<String> first = named(words(wanted).filter(name -> name.endsWith("!")));
        assertThat(found.subList(0, first.size())).as("first").containsExactlyInAnyOrderElementsOf(first);
    }

    private static Stream<String> words(@Nullable String cell) {
        return cell == null ? Stream.empty() : Arrays.stream(cell.split(" +"));
    }

    private static Set<String> allBut(Set<String> some) {
        return archive.stream().filter(slug -> !some.contains(slug)).collect(Collectors.toSet());
    }

    /** The slugs that begin so: one for each. */
    private static Set<String> named(Stream<String> beginnings) {
        return beginnings.map(name -> {
            List<String> slugs = archive.stream().filter(slug -> slug.startsWith(name.replace("!", ""))).toList();
            assertThat(slugs).as(name).hasSize(1);
            return slugs.getFirst();
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> byWords(JsonNode answer) {
        return StreamSupport.stream(answer.required("items").spliterator(), false)
                .filter(item -> !item.required("matched").findValuesAsText("via").contains("meaning")).toList();
    }

    private static List<String> slugs(Iterable<JsonNode> items, String slug) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.at(slug).textValue()).toList();
    }
}
