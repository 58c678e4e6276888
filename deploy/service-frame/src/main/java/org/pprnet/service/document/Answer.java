package org.pprnet.service.document;

import io.micronaut.http.HttpHeaders;
import io.netty.buffer.ByteBuf;
import io.netty.util.AsciiString;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What a document answers to one request (RFC 9110, 12.5.3 and 13): in which coding, and whether the client has it already.
 */
final class Answer {

    static final CharSequence CACHE_CONTROL = ready(HttpHeaders.CACHE_CONTROL);
    static final CharSequence VARY = ready(HttpHeaders.VARY);

    // A cache may keep it but asks each time, which costs a 304: what is withdrawn must not be shown for a minute more.
    private static final CharSequence ASK_EACH_TIME = ready("public, no-cache");
    private static final CharSequence BY_ENCODING = ready(HttpHeaders.ACCEPT_ENCODING);
    private static final CharSequence GZIP = ready("gzip");
    private static final CharSequence CONTENT_ENCODING = ready(HttpHeaders.CONTENT_ENCODING);
    private static final CharSequence CONTENT_LENGTH = ready(HttpHeaders.CONTENT_LENGTH);
    private static final CharSequence CONTENT_TYPE = ready(HttpHeaders.CONTENT_TYPE);
    private static final CharSequence ETAG = ready(HttpHeaders.ETAG);
    private static final CharSequence LAST_MODIFIED = ready(HttpHeaders.LAST_MODIFIED);

    private final Document document;
    private final Document.Encoded chosen;
    private final Optional<Document.Modified> modified;
    private final boolean known;

    /**
     * @param headers of the request, by name
     * @param now says whether a change may still follow in the second of the last one
     */
    Answer(Document document, Function<String, List<String>> headers, Instant now) {
        this.document = document;
        Document.Encoded gzip = takesGzip(headers) ? document.gzip() : null;
        chosen = gzip == null ? document.plain() : gzip;
        // Only once that second is over: until then, it may still bring another change (RFC 9110, 8.8.2.2).
        modified = document.modified().filter(at -> !at.second().plusSeconds(1).isAfter(now));
        known = isKnown(headers);
    }

    /** Whether the client has the document: it is told so, and gets no body. */
    boolean isKnown() {
        return known;
    }

    /** The body where there is one, for this answer alone. */
    ByteBuf body() {
        return chosen.bytes().view();
    }

    /** Says in headers what the document is. */
    void describe(BiConsumer<CharSequence, CharSequence> headers) {
        if (!known) {
            // The length is said here for HEAD, of whose body Micronaut sees nothing.
            headers.accept(CONTENT_LENGTH, chosen.length());
            headers.accept(CONTENT_TYPE, document.contentType());
            if (chosen != document.plain()) {
                headers.accept(CONTENT_ENCODING, GZIP);
            }
        }
        modified.ifPresent(at -> headers.accept(LAST_MODIFIED, at.header()));
        headers.accept(ETAG, chosen.tag());
        headers.accept(CACHE_CONTROL, ASK_EACH_TIME);
        headers.accept(VARY, BY_ENCODING);
    }

    static boolean takesGzip(Function<String, List<String>> headers) {
        return first(headers, HttpHeaders.ACCEPT_ENCODING).filter(AcceptEncoding::takesGzip).isPresent();
    }

    private boolean isKnown(Function<String, List<String>> headers) {
        List<String> tags = headers.apply(HttpHeaders.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(list -> document.is(list) || names(list));
        }
        Optional<Instant> since = first(headers, HttpHeaders.IF_MODIFIED_SINCE).flatMap(Answer::instant);
        return since.isPresent() && modified.isPresent() && !modified.get().second().isAfter(since.get());
    }

    private boolean names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || document.is(tag.startsWith("W/") ? tag.substring(2) : tag));
    }

    private static Optional<String> first(Function<String, List<String>> headers, String name) {
        return headers.apply(name).stream().findFirst();
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** As it goes out: text of the platform would be turned into bytes for each answer, one character after the other. */
    static AsciiString ready(String header) {
        return new AsciiString(header);
    }
}
