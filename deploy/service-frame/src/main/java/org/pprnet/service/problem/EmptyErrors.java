package org.pprnet.service.problem;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.RouteAttributes;

/** Gives a body to errors that somebody answered with a bare status. */
@ServerFilter("/**")
final class EmptyErrors implements Ordered {

    private static final int FIRST_ERROR = 400;

    private final ErrorResponseProcessor<?> problems;

    EmptyErrors(ErrorResponseProcessor<?> problems) {
        this.problems = problems;
    }

    @ResponseFilter
    void fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean empty = response.body() == null && RouteAttributes.getHeadBody(response).isEmpty();
        if (response.code() >= FIRST_ERROR && empty) {
            problems.processResponse(ErrorContext.builder(request).build(), response);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.order();
    }
}
