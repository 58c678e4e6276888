package org.pprnet.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what a failure means to the client. What is not known is told as a status, and nothing more. */
@Singleton
final class Diagnosis {

    private static final Duration SOON = Duration.ofSeconds(2);
    /** Causes can run in a circle. */
    static final int MAX_DEPTH = 20;

    private final Collection<Unavailability> unavailabilities;

    Diagnosis(Collection<Unavailability> unavailabilities) {
        this.unavailabilities = List.copyOf(unavailabilities);
    }

    /** @param status what Micronaut would answer */
    ProblemException of(int status, @Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            ProblemException known = known(status, cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        return plain(ProblemType.of(status));
    }

    private @Nullable ProblemException known(int status, Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> problem;
            case ConstraintViolationException violations -> Constraints.problem(violations);
            case JsonProcessingException json when status < 500 -> JsonTrouble.problem(json);
            case ConversionErrorException conversion when conversion.getCause() == null
                    || !(conversion.getCause() instanceof JsonProcessingException) ->
                unreadable(conversion.getArgument());
            case UnsatisfiedRouteException missing -> required(missing.getArgument());
            case UnsatisfiedArgumentException missing -> required(missing.getArgument());
            case NotAllowedException method -> offered(ProblemType.METHOD_NOT_ALLOWED, method.getAllowedMethods());
            case NotAcceptableException type -> offered(ProblemType.NOT_ACCEPTABLE, type.getProduceableContentTypes());
            case UnsupportedMediaException type -> offered(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    type.getAcceptableContentTypes());
            default -> unavailabilities.stream().anyMatch(known -> known.explains(cause))
                    ? plain(ProblemType.UNAVAILABLE)
                    : null;
        };
    }

    private static ProblemException plain(ProblemType type) {
        ProblemException problem = new ProblemException(type, type.title(), List.of(), Map.of());
        return type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS
                ? problem.retryAfter(SOON)
                : problem;
    }

    private static ProblemException offered(ProblemType type, Collection<String> choices) {
        return new ProblemException(type, "offered here: " + String.join(", ", choices.stream().sorted().toList()));
    }

    private static ProblemException unreadable(Argument<?> argument) {
        return malformed(argument, "is not of the form that is expected here");
    }

    private static ProblemException required(Argument<?> argument) {
        return malformed(argument, "is required");
    }

    private static ProblemException malformed(Argument<?> argument, String rule) {
        String name = argument.getAnnotationMetadata().hasAnnotation(Body.class) ? "the body" : argument.getName();
        return new ProblemException(ProblemType.MALFORMED, name + " " + rule);
    }
}
