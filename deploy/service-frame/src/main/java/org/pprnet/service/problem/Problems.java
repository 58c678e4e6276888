package org.pprnet.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pprnet.events.Json;

/** Writes every error answer, Micronaut's own included, as a problem. */
@Singleton
final class Problems implements ErrorResponseProcessor<byte[]> {

    private static final String HTML = "text/html; charset=utf-8";

    private final Diagnosis diagnosis;
    private final Optional<ProblemPage> page;

    Problems(Diagnosis diagnosis, Optional<ProblemPage> page) {
        this.diagnosis = diagnosis;
        this.page = page;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemException failure = diagnosis.of(response.code(), context.getRootCause().orElse(null));
        int status = failure.type() == ProblemType.of(response.code())
                ? response.code()
                : failure.type().status().getCode();
        response.status(status);
        failure.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        challenge(status, response);
        return body(context.getRequest(), response,
                Problem.of(failure.type(), status, failure.detail(), failure.errors()));
    }

    /** RFC 9110, section 15.5.2: a 401 says how to authenticate. */
    private static void challenge(int status, MutableHttpResponse<?> response) {
        if (status == ProblemType.UNAUTHENTICATED.status().getCode()
                && !response.getHeaders().contains(HttpHeaders.WWW_AUTHENTICATE)) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    private MutableHttpResponse<byte[]> body(HttpRequest<?> request, MutableHttpResponse<?> response, Problem problem) {
        boolean asPage = page.isPresent() && prefersPages(request);
        page.ifPresent(any -> response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, asPage ? HTML : Problem.MEDIA_TYPE);
        return response.body(asPage
                ? page.orElseThrow().html(problem).getBytes(StandardCharsets.UTF_8)
                : json(problem));
    }

    private static boolean prefersPages(HttpRequest<?> request) {
        return request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals)
                && request.accept().stream().noneMatch(type -> type.matchesExtension(MediaType.EXTENSION_JSON));
    }

    private static byte[] json(Problem problem) {
        try {
            return Json.mapper().writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
