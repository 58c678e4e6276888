package org.pprnet.service.reading;

import io.micronaut.http.HttpRequest;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The parameters of a request's query. */
public final class QueryParameters {

    static final String MIN_POSITION = "minPosition";

    private QueryParameters() {}

    /**
     * Refuses parameters that nobody reads, so that a typing error never widens a query. The frame does it by itself for
     * endpoints that answer in JSON only; one that chooses among representations calls this when it has chosen JSON.
     *
     * @param known the names that the endpoint reads; {@code minPosition} is always known
     * @throws ProblemException malformed, naming the unknown parameters
     */
    public static void refuseOthers(HttpRequest<?> request, Collection<String> known) {
        Set<String> unknown = new TreeSet<>(request.getParameters().names());
        unknown.removeAll(known);
        unknown.remove(MIN_POSITION);
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED,
                    "unknown query parameter: " + String.join(", ", unknown));
        }
    }
}
