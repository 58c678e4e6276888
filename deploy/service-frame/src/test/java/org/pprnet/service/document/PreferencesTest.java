package org.pprnet.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    /** Forms of which one is asked for. */
    private enum Representation {
        JSON("application/json"),
        HTML("text/html"),
        JSON_LD("application/ld+json"),
        BIBTEX("application/x-bibtex"),
        RIS("application/x-research-info-systems"),
        CSL_JSON("application/vnd.citationstyles.csl+json");

        private final String mediaType;

        Representation(String mediaType) {
            this.mediaType = mediaType;
        }

        private String mediaType() {
            return mediaType;
        }
    }

    private static final List<Representation> ALL = List.of(Representation.values());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | HTML",
        "*/*                                                    | JSON",
        "''                                                     | JSON",
        "application/json                                       | JSON",
        "APPLICATION/JSON                                       | JSON",
        "application/*                                          | JSON",
        "text/*                                                 | HTML",
        "text/html;q=0.5, application/json;q=0.4                | HTML",
        "text/html;q=0.4, application/json;q=0.5                | JSON",
        "application/x-bibtex, application/json                 | BIBTEX",
        "application/json, application/x-bibtex                 | JSON",
        "application/x-research-info-systems                    | RIS",
        "application/vnd.citationstyles.csl+json                | CSL_JSON",
        "application/ld+json                                    | JSON_LD",
        "application/json;q=0                                   | none",
        "application/json;q=0.000, */*                          | HTML",
        "application/json;q=0, text/html;q=0, */*;q=0.1         | JSON_LD",
        "text/*;q=0, */*                                        | JSON",
        "text/html;q=0.001                                      | HTML",
        "image/png                                              | none",
        "image/png, text/html;q=0.1                             | HTML",
        "*/*;q=0.1, application/x-bibtex;q=0.2                  | BIBTEX",
        "*/*, application/json;q=0.1                            | HTML",
        "nonsense                                               | JSON",
        "nonsense, application/x-bibtex                         | BIBTEX",
        "' , ,text/html,, '                                     | HTML",
        "text/html ; q=0.3 , application/x-bibtex ; q=0.9       | BIBTEX",
        "text/html;charset=utf-8                                | HTML",
        "text/html;q=nonsense                                   | JSON",
        "text/html;q=, application/x-bibtex                      | BIBTEX"})
    void mostLikedFormIsChosen(String accept, String expected) {
        assertThat(Preferences.of(List.of(accept)).best(ALL, Representation::mediaType).map(Enum::name).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(best("image/png", "application/x-bibtex;q=0.2", "text/html;q=0.3")).isEqualTo(Representation.HTML);
        assertThat(best()).isEqualTo(Representation.JSON);
    }

    @Test
    void onlyWhatIsOfferedIsChosen() {
        assertThat(Preferences.of(List.of("application/x-bibtex, text/html;q=0.1"))
                .best(List.of(Representation.JSON, Representation.HTML), Representation::mediaType))
                .hasValue(Representation.HTML);
        assertThat(Preferences.of(List.of("application/x-bibtex"))
                .best(List.of(Representation.JSON, Representation.HTML), Representation::mediaType)).isEmpty();
    }

    private static Representation best(String... headers) {
        return Preferences.of(Arrays.asList(headers)).best(ALL, Representation::mediaType).orElseThrow();
    }
}
