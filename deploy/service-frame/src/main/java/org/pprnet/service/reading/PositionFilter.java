package org.pprnet.service.reading;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Read-your-writes: {@code minPosition} on any read, and {@code Log-Position} on its answer. */
@ServerFilter("/**")
@Requires(beans = PositionSource.class)
final class PositionFilter implements Ordered {

    private static final String ATTRIBUTE = PositionFilter.class.getName();
    private static final Set<String> NOT_OF_THE_STORE = Set.of("health", "prometheus", "state");

    private final PositionSource source;
    private final PositionWait wait;

    PositionFilter(PositionSource source, PositionWait wait) {
        this.source = source;
        this.wait = wait;
    }

    /**
     * Only a request that has to wait leaves the event loop. The future's type is not {@code Void}: Micronaut would take
     * the method for one that returns nothing, and go on at once.
     */
    @RequestFilter
    CompletableFuture<Optional<HttpResponse<?>>> arrive(HttpRequest<?> request) {
        if (!isRead(request)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return wait.until(wanted(request)).thenApply(reached -> {
            request.setAttribute(ATTRIBUTE, source.position());
            return Optional.empty();
        });
    }

    /** What was read started after the position was taken, so it is at least as new. */
    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ATTRIBUTE, Long.class)
                .filter(position -> !response.getHeaders().contains(PositionSource.HEADER))
                .ifPresent(position -> response.header(PositionSource.HEADER, position.toString()));
    }

    private static boolean isRead(HttpRequest<?> request) {
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && !NOT_OF_THE_STORE.contains(firstStep(request.getPath()));
    }

    private static String firstStep(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    private static long wanted(HttpRequest<?> request) {
        if (request.getUri().getRawQuery() == null) {
            return 0;
        }
        return request.getParameters()
                .getAll(QueryParameters.MIN_POSITION)
                .stream()
                .mapToLong(PositionFilter::number)
                .max()
                .orElse(0);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new ProblemException(ProblemType.MALFORMED, "minPosition is not a position");
        }
        return Long.parseLong(text);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.order();
    }
}
