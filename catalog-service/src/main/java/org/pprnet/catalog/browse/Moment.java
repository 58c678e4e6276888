package org.pprnet.catalog.browse;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.catalog.index.EarlierIndexes;
import org.pprnet.catalog.index.LiveIndex;
import org.pprnet.service.problem.ProblemException;

/**
 * The catalog that one answer is of: all that it says is of the same moment.
 *
 * @param asOf the time that was asked for; empty for now
 */
record Moment(CatalogIndex index, Optional<AsOf> asOf) {

    /** Finds it. */
    @Singleton
    static final class Moments {

        private final LiveIndex live;
        private final EarlierIndexes earlier;
        private final Clock clock;

        Moments(LiveIndex live, EarlierIndexes earlier, Clock clock) {
            this.live = live;
            this.earlier = earlier;
            this.clock = clock;
        }

        /** The catalog of now, whatever a request says. */
        Moment now() {
            return new Moment(live.current(), Optional.empty());
        }

        /**
         * For one summary: what it said then, its versions tell; all around it is of now, the flags on its article too.
         *
         * @throws ProblemException invalid, if there was no such time
         */
        Moment nowWithOneOf(HttpRequest<?> request) {
            return new Moment(live.current(), AsOf.read(request.getParameters(), clock));
        }

        /** @throws ProblemException invalid, if there was no such time */
        Moment of(HttpRequest<?> request) {
            Optional<AsOf> asOf = AsOf.read(request.getParameters(), clock);
            return new Moment(asOf.map(AsOf::instant).map(earlier::at).orElseGet(live::current), asOf);
        }
    }
}
