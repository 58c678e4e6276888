package org.pprnet.catalog.browse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.catalog.index.Kind;

/** The query parameters of lists and counts. */
final class ListParameters {

    /** Those that choose among the summaries. */
    static final List<String> CHOOSING = Stream.concat(Arrays.stream(Kind.values()).map(Kind::parameter),
            Stream.of(FilterParameters.MATCH, AsOf.PARAMETER)).toList();

    /** Those, and those that cut a page. */
    static final List<String> PAGED = Stream.concat(CHOOSING.stream(), Stream.of("limit", "cursor")).toList();

    /** Those that cut a page of what nothing is chosen from. */
    static final List<String> PAGED_AS_OF = List.of("limit", "cursor", AsOf.PARAMETER);

    private ListParameters() {}
}
