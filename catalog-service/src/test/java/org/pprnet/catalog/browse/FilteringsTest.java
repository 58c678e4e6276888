package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Kind;

class FilteringsTest {

    private static final Filters CHOSEN = Filters.NONE.with(Kind.TOPIC, "attachment").with(Kind.TOPIC, "empathy")
            .with(Kind.TYPE, "survey");

    @Test
    void headingSaysThatAnyWordOfAKindIsEnough() {
        assertThat(Filterings.heading(CHOSEN)).isEqualTo("Attachment or Empathy; Survey");
    }

    @Test
    void headingSaysThatAllWordsAreNeeded() {
        assertThat(Filterings.heading(new Filters(CHOSEN.chosen(), true))).isEqualTo("Attachment and Empathy; Survey");
    }

    @Test
    void headingOfAllIsThatTheseAreSummaries() {
        assertThat(Filterings.heading(Filters.NONE)).isEqualTo("Summaries");
    }
}
