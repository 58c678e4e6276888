package org.pprnet.service.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pprnet.service.problem.ProblemException;

/**
 * Works on so many requests at once and on no more. Who finds no seat is told so on the event loop, before the body is
 * read and before a thread or a connection to a store is taken.
 */
@ServerFilter("/**")
final class InFlight implements Ordered {

    private static final String ATTRIBUTE = InFlight.class.getName();

    private final OverloadSettings settings;
    private final Requests all;
    private final Seats requests;
    private final Seats largeBodies;
    private final Map<RouteInfo<?>, Optional<Seats>> own = new ConcurrentHashMap<>();
    private final Map<Sharing, Seats> shared = new ConcurrentHashMap<>();
    private final Counter refused;

    InFlight(OverloadSettings settings, Requests all, MeterRegistry metrics) {
        this.settings = settings;
        this.all = all;
        requests = new Seats(settings.requests(), "too many requests are under way");
        largeBodies = new Seats(settings.largeBodies(), "too many large bodies are being read");
        Gauge.builder("pprnet.requests.in.flight", requests, Seats::taken).register(metrics);
        refused = Counter.builder("pprnet.requests.refused").tag("reason", "overload").register(metrics);
    }

    @RequestFilter
    void enter(HttpRequest<?> request) {
        if (Probes.include(request)) {
            return;
        }
        all.count();
        List<Seats> taken = new ArrayList<>(2);
        try {
            for (Seats seats : wanted(request)) {
                seats.take();
                taken.add(seats);
            }
        } catch (ProblemException full) {
            taken.forEach(Seats::leave);
            refused.increment();
            throw full;
        }
        request.setAttribute(ATTRIBUTE, new Taken(taken));
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, HttpResponse<?> response) {
        request.removeAttribute(ATTRIBUTE, Taken.class).ifPresent(taken -> taken.seats.forEach(Seats::leave));
    }

    private record Taken(List<Seats> seats) {}

    int taken() {
        return requests.taken();
    }

    private List<Seats> wanted(HttpRequest<?> request) {
        Seats seats = RouteAttributes.getRouteInfo(request)
                .filter(route -> counts(route, request))
                .flatMap(route -> own.computeIfAbsent(route, this::ownSeats))
                .orElse(requests);
        return hasLargeBody(request.getHeaders()) ? List.of(seats, largeBodies) : List.of(seats);
    }

    private static boolean counts(RouteInfo<?> route, HttpRequest<?> request) {
        return route.getAnnotationMetadata().stringValue(OwnSeats.class, "when")
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> !request.getParameters().get(parameter, String.class, "0").equals("0"))
                .orElse(true);
    }

    private Optional<Seats> ownSeats(RouteInfo<?> route) {
        return route.getAnnotationMetadata().intValue(OwnSeats.class).stream()
                .mapToObj(number -> new Sharing(route.getDeclaringType(), number))
                .map(sharing -> shared.computeIfAbsent(sharing, Sharing::seats)).findFirst();
    }

    /** Endpoints of one class do the same work: for the store it is all one which of them is asked. */
    private record Sharing(Class<?> endpoints, int number) {

        Seats seats() {
            return new Seats(number, "too many such requests are under way");
        }
    }

    private boolean hasLargeBody(HttpHeaders headers) {
        return headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || headers.contentLength().orElse(0) >= settings.largeBody();
    }

    /** After whatever waits or refuses by itself; a request that waits for a position has its seat there. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.after();
    }
}
