package org.pprnet.service.document;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Answers a request for a document: whole, or with 304 where the client has it already (RFC 9110, 13). */
@Singleton
public final class Answers {

    // A cache may keep it but asks each time, which costs a 304: what is withdrawn must not be shown for a minute more.
    private static final CharSequence ASK_EACH_TIME = ready("public, no-cache");
    private static final CharSequence BY_ENCODING = ready(HttpHeaders.ACCEPT_ENCODING);
    private static final CharSequence BY_ACCEPT_AND_ENCODING = ready(
            HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
    private static final CharSequence GZIP = ready("gzip");
    private static final CharSequence CACHE_CONTROL = ready(HttpHeaders.CACHE_CONTROL);
    private static final CharSequence CONTENT_ENCODING = ready(HttpHeaders.CONTENT_ENCODING);
    private static final CharSequence CONTENT_TYPE = ready(HttpHeaders.CONTENT_TYPE);
    private static final CharSequence ETAG = ready(HttpHeaders.ETAG);
    private static final CharSequence LAST_MODIFIED = ready(HttpHeaders.LAST_MODIFIED);
    private static final CharSequence VARY = ready(HttpHeaders.VARY);

    private final Clock clock;

    Answers(Clock clock) {
        this.clock = clock;
    }

    /** The answer to a GET or HEAD. */
    public MutableHttpResponse<ByteBuf> answer(HttpRequest<?> request, Document document) {
        Document.Encoded gzip = takesGzip(request) ? document.gzip() : null;
        Document.Encoded chosen = gzip == null ? document.plain() : gzip;
        Optional<Document.Modified> modified = modified(document);
        MutableHttpResponse<ByteBuf> response = isKnown(request.getHeaders(), document, modified)
                ? HttpResponse.notModified()
                : body(document, chosen, gzip != null);
        modified.ifPresent(at -> response.header(LAST_MODIFIED, at.header()));
        return response.header(ETAG, chosen.tag()).header(CACHE_CONTROL, ASK_EACH_TIME).header(VARY, BY_ENCODING);
    }

    /** The same for a document that is compressed once, when the first client asks for it that takes that. */
    public MutableHttpResponse<ByteBuf> once(HttpRequest<?> request, Document document) {
        if (takesGzip(request)) {
            document.compress();
        }
        return answer(request, document);
    }

    /** The same for a document that caches may show for so long without asking. */
    public MutableHttpResponse<ByteBuf> once(HttpRequest<?> request, Document document, Duration shown) {
        MutableHttpResponse<ByteBuf> response = once(request, document);
        response.getHeaders().set(CACHE_CONTROL, "public, max-age=" + shown.toSeconds());
        return response;
    }

    /** The same where {@code Accept} decided which of several documents this is. */
    public MutableHttpResponse<ByteBuf> negotiatedOnce(HttpRequest<?> request, Document document) {
        return negotiated(once(request, document));
    }

    private static MutableHttpResponse<ByteBuf> negotiated(MutableHttpResponse<ByteBuf> response) {
        response.getHeaders().set(VARY, BY_ACCEPT_AND_ENCODING);
        return response;
    }

    private static boolean takesGzip(HttpRequest<?> request) {
        return AcceptEncoding.takesGzip(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING));
    }

    private static MutableHttpResponse<ByteBuf> body(Document document, Document.Encoded chosen, boolean gzip) {
        ByteBuf bytes = chosen.bytes().view();
        // The length is said here for HEAD, of whose body Micronaut sees nothing.
        MutableHttpResponse<ByteBuf> response = HttpResponse.ok(bytes)
                .contentLength(bytes.readableBytes())
                .header(CONTENT_TYPE, document.contentType());
        return gzip ? response.header(CONTENT_ENCODING, GZIP) : response;
    }

    /** Only once that second is over: until then, the same second may still bring another change (RFC 9110, 8.8.2.2). */
    private Optional<Document.Modified> modified(Document document) {
        return document.modified().filter(at -> !at.second().plusSeconds(1).isAfter(clock.instant()));
    }

    private static boolean isKnown(HttpHeaders headers, Document document,
            Optional<Document.Modified> modified) {
        List<String> tags = headers.getAll(HttpHeaders.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(list -> document.is(list) || names(list, document));
        }
        Optional<Instant> since = Optional.ofNullable(headers.get(HttpHeaders.IF_MODIFIED_SINCE))
                .flatMap(Answers::instant);
        return since.isPresent() && modified.isPresent() && !modified.get().second().isAfter(since.get());
    }

    private static boolean names(String list, Document document) {
        return Arrays.stream(list.split(",")).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || document.is(tag.startsWith("W/") ? tag.substring(2) : tag));
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** As it goes out: text of the platform would be turned into bytes for each answer, one character after the other. */
    static CharSequence ready(String header) {
        return new AsciiString(header);
    }
}
