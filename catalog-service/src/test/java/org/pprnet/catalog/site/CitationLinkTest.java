package org.pprnet.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.page.Article.Cited;

class CitationLinkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "İnce, A. (2020). A title. https://doi.org/10.1000/İX1 | ",
        "İnce, A. (2020). A title. https://doi.org/10.1000/X1. | https://doi.org/10.1000/X1",
        "İnce, A. (2020). A title. İstanbul. doi:10.1000/X1 | 10.1000/X1",
        "10.1 | "})
    void linkIsTheDoiAsTheCitationWritesItWhateverItsOtherSigns(String text, String link) {
        Cited cited = Cited.of(new Citation(text, List.of(), null, null, null, null, null, null, null, null,
                new Doi("10.1000/x1"), null));
        assertThat(cited.before() + cited.doi() + cited.after()).isEqualTo(text);
        assertThat(cited.doi()).isEqualTo(link == null ? "" : link);
    }
}
