package org.pprnet.search.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;
import org.pprnet.events.Doi;

/**
 * The id of a document in the index.
 *
 * @param value at most 512 bytes, as Elasticsearch demands
 */
public record DocumentId(String value) {

    /** The document that says how far the index has followed the log. */
    static final DocumentId POSITION = new DocumentId("position");

    private static final int LONGEST_DOI = 400;

    /** The document of a summary, live or withdrawn. */
    public static DocumentId summary(UUID id) {
        return new DocumentId(id.toString());
    }

    /** The document of an issue's teaser. */
    public static DocumentId teaser(YearMonth month) {
        return new DocumentId("teaser " + month);
    }

    /** The document of an article's flags. */
    public static DocumentId flags(Doi doi) {
        return new DocumentId("flags " + article(doi));
    }

    /** An article as a term of the index: its DOI, or the DOI's hash where the DOI is longer than a term should be. */
    static String article(Doi doi) {
        byte[] bytes = doi.value().getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_DOI ? doi.value() : "sha-256 " + HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
