package org.pprnet.feed.serve;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Reads forms with every value of a name: Micronaut's own decoder keeps one, and a repeated argument is an error here. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormReader implements MessageBodyReader<Form> {

    private static final int MOST_FIELDS = 100;
    private static final int MOST_BYTES = 65_536;

    @Override
    public Form read(Argument<Form> type, MediaType mediaType, Headers headers, InputStream body) {
        requireForm(headers.get(HttpHeaders.CONTENT_TYPE));
        try {
            return new Form(new QueryStringDecoder(new String(bounded(body), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters());
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED, "the form cannot be read: " + e.getMessage());
        }
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProblemType.TOO_LARGE,
                    "the form is longer than %d bytes".formatted(MOST_BYTES));
        }
        return bytes;
    }

    /** Micronaut asks this reader also where it could not make out the type, or was told none. */
    private static void requireForm(@Nullable String type) {
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "offered here: " + MediaType.APPLICATION_FORM_URLENCODED);
        }
    }
}
