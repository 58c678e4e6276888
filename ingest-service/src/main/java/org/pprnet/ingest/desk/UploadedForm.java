package org.pprnet.ingest.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * A form with a file ({@code multipart/form-data}, RFC 7578). What it holds is written to disk as it comes, and is there until
 * this is closed. Micronaut's own decoder would keep every part within a limit that is the same for all forms.
 */
final class UploadedForm implements AutoCloseable {

    private static final String PREFIX = "pprnet-upload-";
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int READ_AT_ONCE = 64 * 1024;
    private static final int KEPT_AT_MOST = 1024 * 1024;

    private final HttpPostMultipartRequestDecoder decoder;

    private UploadedForm(HttpPostMultipartRequestDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Reads the whole of a form.
     *
     * @param mediaType with the boundary of its parts
     * @throws ProblemException if it is not such a form
     */
    static UploadedForm read(String mediaType, InputStream body) throws IOException {
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, mediaType);
        DefaultHttpDataFactory onDisk = new DefaultHttpDataFactory(true, UTF_8);
        // The files go when the form is closed; a list of them until the end of the process would only grow.
        onDisk.setDeleteOnExit(false);
        return new UploadedForm(decoder(onDisk, request)).filled(body);
    }

    /** No boundary, an empty one, or a charset that there is not: the decoder fails at each in its own way. */
    private static HttpPostMultipartRequestDecoder decoder(DefaultHttpDataFactory onDisk, HttpRequest request) {
        try {
            if (HttpPostRequestDecoder.isMultipart(request)) {
                return new HttpPostMultipartRequestDecoder(onDisk, request, UTF_8, MOST_FIELDS, LONGEST_HEAD);
            }
        } catch (RuntimeException unreadable) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED,
                "The form cannot be read: it is no multipart/form-data, or has too many fields");
    }

    private UploadedForm filled(InputStream body) throws IOException {
        try {
            decoder.setDiscardThreshold(KEPT_AT_MOST);
            for (byte[] part = body.readNBytes(READ_AT_ONCE); part.length > 0; part = body.readNBytes(READ_AT_ONCE)) {
                take(new DefaultHttpContent(Unpooled.wrappedBuffer(part)));
            }
            take(LastHttpContent.EMPTY_LAST_CONTENT);
            return this;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A damaged head of a part makes the decoder fail in many ways, and a full disk in one of them. */
    private void take(HttpContent content) throws IOException {
        try {
            decoder.offer(content);
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw malformed();
        }
    }

    /** A text; empty if it is not there, or is longer than that. */
    Optional<String> text(String name, int longest) throws IOException {
        Optional<HttpData> field = field(name).filter(data -> data.length() <= longest);
        return field.isPresent() ? Optional.of(field.get().getString(UTF_8)) : Optional.empty();
    }

    /** What a file is called where it comes from. */
    Optional<String> fileName(String name) {
        return decoder.getBodyHttpData(name) instanceof FileUpload file && !file.getFilename().isBlank()
                ? Optional.of(file.getFilename())
                : Optional.empty();
    }

    /** A file that is not empty. It is the caller's to delete, and no longer part of the form. */
    Optional<Path> takeFile(String name) throws IOException {
        Optional<HttpData> field = field(name);
        if (field.isEmpty() || field.get().length() == 0) {
            return Optional.empty();
        }
        Path file = Files.createTempFile(PREFIX, null);
        field.get().renameTo(file.toFile());
        return Optional.of(file);
    }

    /** A text that is not empty, as a file that is the caller's to delete. */
    Optional<Path> copyText(String name) throws IOException {
        Optional<HttpData> field = field(name);
        if (field.isEmpty() || field.get().length() == 0) {
            return Optional.empty();
        }
        Path file = Files.createTempFile(PREFIX, null);
        Files.copy(field.get().getFile().toPath(), file, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(file);
    }

    @Override
    public void close() {
        decoder.destroy();
    }

    private Optional<HttpData> field(String name) {
        return decoder.getBodyHttpData(name) instanceof HttpData data ? Optional.of(data) : Optional.empty();
    }
}
