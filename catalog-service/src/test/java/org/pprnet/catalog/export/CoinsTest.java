package org.pprnet.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.catalog.export.Expected.line;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Citation;

/** Netty takes the pairs apart. */
class CoinsTest {

    @Test
    void journalArticleHasTheKeysOfTheJournalFormat() {
        assertThat(read(Cited.WHOLE)).isEqualTo(Map.ofEntries(Map.entry("ctx_ver", List.of("Z39.88-2004")),
                Map.entry("rft_val_fmt", List.of("info:ofi/fmt:kev:mtx:journal")),
                Map.entry("rft.genre", List.of("article")),
                Map.entry("rft.atitle", List.of("Mentalizing at dusk: A CBT trial")),
                Map.entry("rft.jtitle", List.of("Journal of Imagined Psychotherapy")),
                Map.entry("rft.volume", List.of("16")), Map.entry("rft.issue", List.of("2")),
                Map.entry("rft.pages", List.of("297-325")), Map.entry("rft.spage", List.of("297")),
                Map.entry("rft.epage", List.of("325")), Map.entry("rft.aulast", List.of("Lo Coco")),
                Map.entry("rft.aufirst", List.of("G.")),
                Map.entry("rft.au", List.of("Lo Coco, G.", "Del Re, A. C.", "van der Kolk, B.")),
                Map.entry("rft.date", List.of("2020")),
                Map.entry("rft_id", List.of("info:doi/10.5555/jip.2020_071"))));
    }

    @Test
    void worksWithoutAJournalAreDescribedInDublinCore() {
        assertThat(read(Cited.NO_CONTAINER)).isEqualTo(Map.of("ctx_ver", List.of("Z39.88-2004"), "rft_val_fmt",
                List.of("info:ofi/fmt:kev:mtx:dc"), "rft.title", List.of("Care in small places"), "rft.creator",
                List.of("World Health Group"), "rft.description", List.of(Cited.NO_CONTAINER.text())));
    }

    @Test
    void nothingCitedIsNothing() {
        assertThat(Coins.of(Cited.by("s", null))).isEmpty();
    }

    @Property(tries = 500)
    @Domain(Citations.class)
    void anyCitationIsReadBack(@ForAll Citation citation) {
        Map<String, List<String>> found = read(citation);
        boolean journal = line(citation.container()) != null;

        assertThat(Coins.of(Cited.by("s", citation))).doesNotContain("+", " ", "\"", "<");
        assertThat(first(found, journal ? "rft.atitle" : "rft.title")).isEqualTo(line(citation.title()));
        assertThat(first(found, "rft.jtitle")).isEqualTo(line(citation.container()));
        assertThat(first(found, "rft.date")).isEqualTo(citation.date());
        assertThat(first(found, "rft_id"))
                .isEqualTo(citation.doi() == null ? null : "info:doi/" + citation.doi().value());
        assertThat(found.getOrDefault(journal ? "rft.au" : "rft.creator", List.of()))
                .isEqualTo(
                        Expected.names(citation).stream().map(name -> name.replace(Expected.BETWEEN, ", ")).toList());
    }

    private static Map<String, List<String>> read(Citation citation) {
        return new QueryStringDecoder("?" + Coins.of(Cited.by("s", citation))).parameters();
    }

    private static @Nullable String first(Map<String, List<String>> found, String key) {
        return found.getOrDefault(key, List.of()).stream().findFirst().orElse(null);
    }
}
