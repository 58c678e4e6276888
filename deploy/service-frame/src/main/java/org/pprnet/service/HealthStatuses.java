package org.pprnet.service;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.endpoint.health.filter.HealthResultFilter;
import io.micronaut.management.health.indicator.HealthResult;

/**
 * Gives answers of {@code /health} the status of what they say, by the same settings as Micronaut's own filter, but on every
 * path. As long as a single filter is for some paths only, Micronaut matches and sorts all of them again for each request.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Replaces(HealthResultFilter.class)
final class HealthStatuses {

    private final HealthEndpoint health;

    HealthStatuses(HealthEndpoint health) {
        this.health = health;
    }

    @ResponseFilter
    void say(MutableHttpResponse<?> response) {
        if (response.body() instanceof HealthResult result) {
            HttpStatus otherwise = result.getStatus().getOperational().orElse(true)
                    ? response.status()
                    : HttpStatus.SERVICE_UNAVAILABLE;
            response.status(health.getStatusConfiguration().getHttpMapping()
                    .getOrDefault(result.getStatus().getName(), otherwise));
        }
    }
}
