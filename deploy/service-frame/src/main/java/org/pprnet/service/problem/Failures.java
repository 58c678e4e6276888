package org.pprnet.service.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every exception that Micronaut has no handler of its own for, writes down what is unexpected, and answers. */
@Singleton
final class Failures implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ErrorResponseProcessor<?> problems;
    private final Diagnosis diagnosis;

    Failures(ErrorResponseProcessor<?> problems, Diagnosis diagnosis) {
        this.problems = problems;
        this.diagnosis = diagnosis;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Micronaut declares it
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        note(request, failure);
        return problems.processResponse(ErrorContext.builder(request).cause(failure).build(),
                HttpResponse.serverError());
    }

    /** The path is written as it came: decoded, it could hold line feeds. */
    private void note(HttpRequest<?> request, Throwable failure) {
        ProblemType type = diagnosis.of(ProblemType.INTERNAL.status().getCode(), failure).type();
        if (failure instanceof ProblemException) {
            return;
        }
        if (type == ProblemType.UNAVAILABLE) {
            LOG.warn("{} {}: {}", request.getMethodName(), request.getUri().getRawPath(), root(failure).toString());
        } else if (type != ProblemType.INTERNAL || failure instanceof IOException) {
            LOG.debug("{} {}", request.getMethodName(), request.getUri().getRawPath(), failure);
        } else {
            LOG.error("{} {}", request.getMethodName(), request.getUri().getRawPath(), failure);
        }
    }

    /** A store that is away is no news at the hundredth request: one line says enough. */
    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < Diagnosis.MAX_DEPTH; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
