package org.pprnet.service.problem;

/** Knows which exceptions mean "a store does not answer now". A service with a store of its own adds a bean. */
@FunctionalInterface
public interface Unavailability {

    /** Whether this exception, or one of its causes that is asked about in its turn, comes from a store that is away. */
    boolean explains(Throwable cause);
}
