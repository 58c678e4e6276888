package org.pprnet.search;

import io.micronaut.runtime.Micronaut;

/** The service of the reader who looks for something. */
public final class SearchService {

    private SearchService() {}

    public static void main(String[] args) {
        Micronaut.run(SearchService.class, args);
    }
}
