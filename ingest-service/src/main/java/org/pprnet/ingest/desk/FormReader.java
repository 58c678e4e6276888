package org.pprnet.ingest.desk;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Reads forms into the type of the desk: Micronaut's own decoder wants a bean for each form, and keeps one value of a name. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormReader implements MessageBodyReader<Form> {

    @Override
    public Form read(Argument<Form> type, MediaType mediaType, Headers headers, InputStream body) {
        try {
            return Form.of(body.readAllBytes());
        } catch (IOException | IllegalArgumentException e) {
            throw new CodecException("The form cannot be read: " + e.getMessage(), e);
        }
    }
}
