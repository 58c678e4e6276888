package org.pprnet.benchmarks.relevance;

import java.util.List;

/** Something that finds documents. */
@FunctionalInterface
interface Searcher {

    /** How many it finds at most. */
    int MOST = 100;

    /** @return ids of documents, best first */
    List<String> search(String query);
}
