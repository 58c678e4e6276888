package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A deployment that runs somewhere: system property {@code deployed} is its origin, {@code deployed.token} a token of an
 * author.
 */
@EnabledIfSystemProperty(named = "deployed", matches = "https?://.+")
class DeployedEndToEndTest {

    private final String origin = System.getProperty("deployed", "");
    private final Reader reader = new Reader(new Http(origin, null));

    @Test
    void summaryIsSubmittedAndLiveRevisedAndChangedWithdrawnAndGone() throws Exception {
        Writer author = new Writer(new Http(origin, System.getProperty("deployed.token")));
        new LifeOfASummary(author, reader, PipelineEndToEndTest.word(), PipelineEndToEndTest.word()).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/summaries", "/topics", "/search?q=", "/feeds/all.atom", "/oai?verb=Identify",
        "/sitemap.xml", "/desk/sign-in"})
    void everyPartOfTheSiteAnswers(String path) throws Exception {
        assertThat(reader.http().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/prometheus", "/state/catalog?deep=true"})
    void whatIsForTheOperatorIsClosed(String path) throws Exception {
        assertThat(List.of(404, 400)).contains(reader.http().get(path).status());
    }
}
