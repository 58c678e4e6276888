package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Doi;

class CitedDoiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "https://doi.org/10.1000/harbour.2020.1234 | 10.1000/harbour.2020.1234",
        "https://doi.org/10.1000/harbour.2020.1234. | 10.1000/harbour.2020.1234",
        "doi:10.1000/ABC-12(3)4 | 10.1000/abc-12(3)4",
        "(doi: 10.1000/182) | 10.1000/182",
        "DOI:http://dx.doi.org/10.1145/782941.782993 | 10.1145/782941.782993",
        "https://example.org/doi/full/10.1111/j.1467-8624.x/abstract | 10.1111/j.1467-8624.x",
        "https://example.org/doi/10.1080/1050.2020?needAccess=true | 10.1080/1050.2020",
        "https://doi.org/10.1016/S0140-6736%2820%2930460-8 | 10.1016/s0140-6736(20)30460-8",
        "<i>Tides</i>, 4. <a>10.1000/182</a> | 10.1000/182",
        "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2 | 10.1002/(sici)"
                + "1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
        "10.1002/1097(1956/08)9:4<822:: AID-XYZ28>3.0.CO;2-4 | 10.1002/1097(1956/08)9:4<822::aid-xyz28>3.0.co;2-4",
        "doi:10.1000/s10584\u2010016\u20106 | 10.1000/s10584-016-6",
        "doi: 10.1000/2010.2465(22). 2010. | 10.1000/2010.2465(22)",
        "https://doi.org/10.1000/182. Advance online publication. | 10.1000/182",
        "doi:10.1000/182 PMID: 12345678 | 10.1000/182",
        "doi:10.1000/182 [Epub 2020] | 10.1000/182",
        "“See doi 10.1000/182.” | 10.1000/182"})
    void doiIsFoundWithoutWhatStandsAroundIt(String text, String doi) {
        assertThat(CitedDoi.findIn(text)).map(Doi::value).contains(doi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://doi.org/10.1016/j.harbour. 2019.101810", "doi:10.1177/0269- 881108091072",
        "doi:10.1037/0033 2909.114.3.510", "doi:10.1000/tides–and–moods", "doi:10.1000/unfinished-",
        "doi:10.1061/(ASCE",
        "doi:10.1061/(ASCE)0733-9429(1992) 118:7", "doi:10.1016/j. 2012.",
        "doi:10.1002/(ABC)12<1661", "10.1000/", "version 10.1000 of 2020", "110.1000/182", "doi.org/10.1016/ j.cpr"})
    void doiThatMayBeTornOrIsNoneIsLeftOut(String text) {
        assertThat(CitedDoi.findIn(text)).isEmpty();
    }

    @Test
    void firstOfTwoDoisIsTaken() {
        assertThat(CitedDoi.findIn("doi:10.1000/one. Data: doi:10.1000/two")).map(Doi::value).contains("10.1000/one");
    }
}
