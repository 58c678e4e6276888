package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Citation;

class LastCitationsTest {

    private static final String TEXT = "Wampold, B. E. (2015). How important are the common factors in psychotherapy? "
            + "World Psychiatry, 14(3), 270–277.";

    @Test
    void citationIsParsedOnceWhileItIsAmongTheLast() {
        Citation first = LastCitations.parsed(TEXT);

        assertThat(first).isEqualTo(CitationParser.parse(TEXT));
        assertThat(LastCitations.parsed(new String(TEXT))).isSameAs(first);
    }

    @Test
    void citationsThatWereParsedLongAgoAreForgotten() {
        Citation first = LastCitations.parsed(TEXT);
        IntStream.range(0, 100).forEach(number -> LastCitations.parsed("A note on number " + number));

        assertThat(LastCitations.parsed(TEXT)).isNotSameAs(first).isEqualTo(first);
    }
}
