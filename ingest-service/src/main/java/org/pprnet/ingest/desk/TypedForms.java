package org.pprnet.ingest.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.filter.FilterBodyParser;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the form of a request that was refused before its body was read. Anybody can send such requests, so there are limits
 * to how many are read at once; beyond them nothing is read.
 */
@Singleton
final class TypedForms {

    private static final Logger LOG = LoggerFactory.getLogger(TypedForms.class);
    private static final int LARGE_BODY = 256 * 1024;

    private final Semaphore large = new Semaphore(4);
    private final Semaphore small = new Semaphore(64);
    private final FilterBodyParser bodies;

    TypedForms(FilterBodyParser bodies) {
        this.bodies = bodies;
    }

    /** What was typed; empty if there is no form, or it cannot be read, or is too large (8 MB). */
    CompletionStage<List<TypedField>> typed(HttpRequest<?> request) {
        boolean isForm = request.getContentType().filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .isPresent();
        long length = request.getHeaders().contentLength().orElse(Long.MAX_VALUE);
        Semaphore seats = length > LARGE_BODY ? large : small;
        if (!isForm || !seats.tryAcquire()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return bodies.parseBody(request).thenApply(TypedField::allOf).exceptionally(TypedForms::unreadable)
                .whenComplete((_, _) -> seats.release());
    }

    private static List<TypedField> unreadable(Throwable failure) {
        LOG.debug("A form that was refused could not be read either", failure);
        return List.of();
    }
}
