package org.pprnet.benchmarks.stack;

/** What can be told of a summary after it was published. */
public enum Change {
    /** It says something else. */
    REVISION,
    /** The article that it cites was retracted. */
    FLAG,
    /** The issue that it is in is announced. */
    TEASER,
    /** It is taken back. */
    WITHDRAWAL
}
