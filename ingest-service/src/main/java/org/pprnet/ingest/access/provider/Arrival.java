package org.pprnet.ingest.access.provider;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.cookie.Cookie;
import org.pprnet.ingest.access.Session;

/** What becomes of somebody whom the provider vouches for. */
public sealed interface Arrival {

    /**
     * They get a session.
     *
     * @param next where their browser goes on
     * @param attempt makes the browser forget how it came
     */
    record Opened(Session session, String next, Cookie attempt) implements Arrival {

        public Opened {
            requireNonNull(session, "session is null");
            requireNonNull(next, "next is null");
            requireNonNull(attempt, "attempt is null");
        }
    }

    /** They have no role, so there is nothing that they could do here. */
    record WithoutRole(String name) implements Arrival {

        public WithoutRole {
            requireNonNull(name, "name is null");
        }
    }
}
