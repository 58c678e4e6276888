package org.pprnet.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One value for everything that a store holds, equal in two stores exactly if they hold the same. It is the SHA-256, in
 * lower-case hexadecimal, of these lines in UTF-8, each ended by a line feed, the fields parted by tabs:
 *
 * <ol>
 * <li>one per known summary, by id: id, version, {@code live} or {@code withdrawn}, content hash;
 * <li>one per teaser, by month: {@code teaser}, month, version, content hash;
 * <li>one per flagged DOI that has flags or had some, by DOI in code-unit order: {@code flags}, DOI, version, content
 * hash.
 * </ol>
 *
 * A content hash is the SHA-256 of the canonical JSON (fields in alphabetical order, absent ones left out, no white space)
 * of all fields of the event; for a live summary with one more field, {@code flags}: those in force on the article that
 * it cites.
 *
 * <p>The summaries have a digest of their own as well, of the first kind of lines and no others: it is equal for who knows
 * the summaries and nothing else, as subscribers of the feeds do.
 *
 * <p>Lines are added in that order; the class keeps no more than the hash so far. Not safe for use by two threads.
 */
public final class Digest {

    private final MessageDigest sha256 = sha256();
    private final MessageDigest summaries = sha256();
    private String last = "";
    private long live;

    /** The content hash of a live summary under the flags on the article that it cites. */
    public static String contentHash(Summary summary, List<Flag> flags) {
        return hash(CanonicalSummary.bytes(summary, summary.citedDoi().isPresent() ? flags : List.of()));
    }

    /** The content hash of a withdrawal, of a teaser or of the flags on one DOI. */
    public static String contentHash(SummaryEvent event) {
        try {
            // As a tree: the type of an event comes first where it is written at once.
            JsonNode fields = Json.canonical().valueToTree(event);
            return hash(Json.canonical().writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a known summary. */
    public Digest summary(UUID id, int version, boolean live, String contentHash) {
        this.live += live ? 1 : 0;
        String line = "%s\t%d\t%s\t%s\n".formatted(id, version, live ? "live" : "withdrawn", contentHash);
        line("0" + id, line);
        summaries.update(line.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds the teaser of an issue. */
    public Digest teaser(YearMonth month, int version, String contentHash) {
        return line("1" + month, "teaser\t%s\t%d\t%s\n".formatted(month, version, contentHash));
    }

    /** Adds what is known of one DOI's flags. */
    public Digest flagged(Doi doi, int version, String contentHash) {
        return line("2" + doi, "flags\t%s\t%d\t%s\n".formatted(doi, version, contentHash));
    }

    /** The state of a service whose whole content was added. The digest is spent after that. */
    public State state(String service, long position) {
        return new State(service, position, live, hexadecimal(sha256.digest()), hexadecimal(summaries.digest()));
    }

    /** @throws IllegalArgumentException if the line does not come after all lines before it */
    private Digest line(String order, String line) {
        if (order.compareTo(last) <= 0) {
            throw new IllegalArgumentException("%s was added after %s".formatted(order, last));
        }
        last = order;
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static String hash(byte[] canonical) {
        return hexadecimal(sha256().digest(canonical));
    }

    private static String hexadecimal(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
