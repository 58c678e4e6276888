package org.pprnet.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.CatalogDatabase;

class StandingPositionTest {

    @Test
    void commitThatIsToldLateDoesNotTakeThePositionBack() {
        try (ApplicationContext parts = CatalogDatabase.empty().parts()) {
            StandingPosition standing = parts.getBean(StandingPosition.class);
            standing.moved(new Standing("view_1", 5, 5));
            standing.moved(new Standing("view_1", 4, 4));
            assertThat(standing.position()).isEqualTo(5);
            standing.moved(new Standing("view_1", 5, 6));
            assertThat(standing.standing().changes()).isEqualTo(6);
            standing.moved(new Standing("view_2", 3, 1));
            assertThat(standing.position()).isEqualTo(3);
        }
    }
}
