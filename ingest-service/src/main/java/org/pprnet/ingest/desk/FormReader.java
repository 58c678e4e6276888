package org.pprnet.ingest.desk;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Reads forms into the type of the desk: Micronaut's own decoder wants a bean for each form, and keeps one value of a name. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormReader implements MessageBodyReader<Form> {

    @Override
    public Form read(Argument<Form> type, MediaType mediaType, Headers headers, InputStream body) {
        requireForm(headers.get(HttpHeaders.CONTENT_TYPE));
        try {
            return Form.of(body.readAllBytes());
        } catch (IOException | IllegalArgumentException e) {
            throw new CodecException("The form cannot be read: " + e.getMessage(), e);
        }
    }

    /** Micronaut asks this reader also where it could not make out the type, or was told none. */
    private static void requireForm(@Nullable String type) {
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "offered here: " + MediaType.APPLICATION_FORM_URLENCODED);
        }
    }
}
