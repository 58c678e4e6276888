package org.pprnet.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.service.reading.StateSource;

class RecomputationTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE summary_version SET event = jsonb_set(event, '{title}', '\"Other\"') WHERE sequence = 1",
        "UPDATE summary_version SET event = jsonb_set(event, '{summary}', '\"Other\"') WHERE sequence = 2",
        "UPDATE summary_version SET event = jsonb_set(event, '{reason}', '\"Other\"') WHERE sequence = 4",
        "DELETE FROM summary_version WHERE sequence = 2",
        "UPDATE summary SET topics = '{}' WHERE sequence = 2",
        "UPDATE summary SET slug = 'other' WHERE sequence = 2",
        "UPDATE summary SET live = true WHERE NOT live",
        "DELETE FROM summary WHERE NOT live",
        "UPDATE teaser SET text = 'Other'",
        "UPDATE article_flags SET version = 2",
        "DELETE FROM article_flags"})
    void whateverTheDatabaseLostOrChangedIsSeen(String damage) throws Exception {
        CatalogDatabase database = CatalogDatabase.empty();
        try (ApplicationContext parts = database.parts()) {
            apply(parts.getBean(Projection.class));
            StateSource source = parts.getBean(StateSource.class);
            assertThat(source.recomputed()).isEqualTo(source.state());
            try (Connection connection = database.connect(1); Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(damage)).isEqualTo(1);
            }
            assertThat(source.recomputed()).isNotEqualTo(source.state());
        }
    }

    private static void apply(Projection projection) {
        Doi doi = new Doi("10.1000/damaged");
        SummaryBuilder revised = aSummary().about("empathy").citing(doi);
        SummaryBuilder withdrawn = aSummary();
        EventLog log = new EventLog().with(revised.published(), revised.titled("Revised").version(2).revised(),
                withdrawn.published(), withdrawn.withdrawn("Taken back"),
                new SummaryEvent.IssueAnnounced(YearMonth.of(2024, 5), 1, "Teaser"),
                new SummaryEvent.ArticleFlagged(doi, 1, List.of()));
        assertThat(projection.apply(projection.position(), log.events(), new Position(6, "topic", 5, Set.of())))
                .isTrue();
    }
}
