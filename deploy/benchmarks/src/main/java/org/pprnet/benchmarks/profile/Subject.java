package org.pprnet.benchmarks.profile;

/** What can be looked into, in the order in which it is: what publishes comes last, so that the others find what was filled in. */
public enum Subject {
    FEED,
    LIST,
    SEARCH,
    REBUILD,
    PUBLISH
}
