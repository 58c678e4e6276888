package org.pprnet.ingest.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;
import java.util.Set;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * Refuses what a page of another site makes a browser send to the desk. The browser says where a request comes from (Fetch
 * Metadata, {@code Sec-Fetch-Site}; older ones by {@code Origin}), and no page can make it say anything else.
 */
@ServerFilter({"/desk", "/desk/**"})
final class CrossSite implements Ordered {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final OwnOrigin own;

    CrossSite(OwnOrigin own) {
        this.own = own;
    }

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && !isFromHere(request)) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "The request did not come from a page of the desk. Open the desk itself, and try there.");
        }
    }

    private boolean isFromHere(HttpRequest<?> request) {
        List<String> sites = request.getHeaders().getAll(SITE);
        if (!sites.isEmpty()) {
            return sites.equals(List.of("same-origin"));
        }
        List<String> origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
        return origins.size() == 1 && own.is(origins.getFirst(), request);
    }

    /** Before anybody reads a token or a body. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
