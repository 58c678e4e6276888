package org.pprnet.service.document;

import io.netty.util.AsciiString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A document as it is served: its bytes, plain and compressed, and what conditional requests ask of them. */
public final class Document {

    private static final int HASH_BYTES = 16;

    private final CharSequence contentType;
    private final @Nullable Modified modified;
    private final Encoded plain;
    private final String gzipTag;
    private final @Nullable Runnable compressor;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile @Nullable Encoded gzip;

    /** @param changed when its newest content was logged; absent where it does not come from the log */
    public Document(byte[] bytes, String mediaType, @Nullable Instant changed) {
        this(bytes, mediaType, changed, null);
    }

    /**
     * A document that is compressed as soon as a client asks for that.
     *
     * @param compressor is told so, once; until it is done, clients get the plain form
     */
    public Document(byte[] bytes, String mediaType, @Nullable Instant changed, @Nullable Runnable compressor) {
        String hash = HexFormat.of().formatHex(Arrays.copyOf(sha256().digest(bytes), HASH_BYTES));
        contentType = Answer.ready(contentType(mediaType));
        modified = changed == null ? null : Modified.at(changed);
        plain = Encoded.of(bytes, "\"" + hash + "\"");
        gzipTag = "\"" + hash + "-gzip\"";
        this.compressor = compressor;
    }

    /** Makes the compressed form, once. Until then clients that could take it get the plain one. */
    public synchronized void compress() {
        if (gzip == null) {
            gzip = Encoded.of(compressed(plain.bytes.array()), gzipTag);
        }
    }

    /** How many bytes it keeps. */
    public int weight() {
        Encoded compressed = gzip;
        return plain.bytes.array().length + (compressed == null ? 0 : compressed.bytes.array().length);
    }

    CharSequence contentType() {
        return contentType;
    }

    /** When it last changed, where that is known: as precise as HTTP can say it. */
    Optional<Modified> modified() {
        return Optional.ofNullable(modified);
    }

    Encoded plain() {
        return plain;
    }

    /** Absent until it is made; asking has it made, where there is somebody who does it. */
    @Nullable
    Encoded gzip() {
        if (gzip == null && compressor != null && wanted.compareAndSet(false, true)) {
            compressor.run();
        }
        return gzip;
    }

    /** Whether a client asked for the compressed form before it was made. */
    public boolean isWantedCompressed() {
        return wanted.get();
    }

    /** Whether an entity tag names this content, in either of its codings. */
    boolean is(String tag) {
        return plain.tag.contentEquals(tag) || tag.equals(gzipTag);
    }

    /** One coding of the content, with the strong entity tag of just these bytes. */
    record Encoded(ReadyBytes bytes, AsciiString tag, AsciiString length) {
        private static Encoded of(byte[] bytes, String tag) {
            return new Encoded(new ReadyBytes(bytes), Answer.ready(tag), Answer.ready(Integer.toString(bytes.length)));
        }
    }

    /** A second, and the same as HTTP writes it. */
    record Modified(Instant second, CharSequence header) {
        private static Modified at(Instant instant) {
            return new Modified(instant.truncatedTo(ChronoUnit.SECONDS), Answer.ready(HttpDate.of(instant)));
        }
    }

    /** What {@code Content-Type} says of text in UTF-8. JSON is always that, and has no such parameter (RFC 8259, 8.1 and 11). */
    public static String contentType(String mediaType) {
        return mediaType.endsWith("json") ? mediaType : mediaType + ";charset=utf-8";
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
