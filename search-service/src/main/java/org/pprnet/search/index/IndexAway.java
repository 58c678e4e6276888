package org.pprnet.search.index;

import jakarta.inject.Singleton;
import org.pprnet.service.problem.Unavailability;

/** Tells readers that the index does not answer now, rather than that something broke. */
@Singleton
final class IndexAway implements Unavailability {

    @Override
    public boolean explains(Throwable cause) {
        return cause instanceof IndexUnavailableException;
    }
}
