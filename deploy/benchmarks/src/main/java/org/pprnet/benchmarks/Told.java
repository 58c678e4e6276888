package org.pprnet.benchmarks;

import java.util.List;

/** What a command has to tell in the end, for people and for programs. */
interface Told {

    /** A page. */
    String markdown();

    /** All of it in one object. */
    String json();

    /** What stands in one line of JSON each. */
    List<?> lines();
}
