package org.pprnet.catalog.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.index.Listed.Place;

/**
 * Every version of a summary that was ever indexed, in columns, by a number of its own: its slot. Slots are added and never
 * changed, so that all snapshots share them; which are in force is for each snapshot to know. One thread adds.
 */
final class Slots {

    private static final int CHUNK = 4_096;
    private static final int MONTHS = 12;

    private volatile Chunk[] chunks = {};
    private int size;

    /** What is kept of a version: 48 bytes. */
    private static final class Chunk {
        private final long[] idHigh = new long[CHUNK];
        private final long[] idLow = new long[CHUNK];
        private final long[] publishedAt = new long[CHUNK];
        private final long[] sequence = new long[CHUNK];
        private final long[] doi = new long[CHUNK];
        private final int[] version = new int[CHUNK];
        private final int[] issue = new int[CHUNK];
    }

    int size() {
        return size;
    }

    /** For how many there is memory already. */
    int room() {
        return chunks.length * CHUNK;
    }

    /** @return its slot */
    int add(IndexedRow row) {
        if (size % CHUNK == 0) {
            Chunk[] more = Arrays.copyOf(chunks, chunks.length + 1);
            more[chunks.length] = new Chunk();
            chunks = more;
        }
        Chunk chunk = chunk(size);
        int at = size % CHUNK;
        chunk.idHigh[at] = row.id().getMostSignificantBits();
        chunk.idLow[at] = row.id().getLeastSignificantBits();
        chunk.publishedAt[at] = row.publishedAt().toEpochMilli();
        chunk.sequence[at] = row.sequence();
        chunk.version[at] = row.version();
        chunk.issue[at] = number(row.issue());
        chunk.doi[at] = hash(row.doi());
        return size++;
    }

    UUID id(int slot) {
        Chunk chunk = chunk(slot);
        return new UUID(chunk.idHigh[slot % CHUNK], chunk.idLow[slot % CHUNK]);
    }

    Instant publishedAt(int slot) {
        return Instant.ofEpochMilli(chunk(slot).publishedAt[slot % CHUNK]);
    }

    YearMonth issue(int slot) {
        int number = chunk(slot).issue[slot % CHUNK];
        return YearMonth.of(Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS) + 1);
    }

    long sequence(int slot) {
        return chunk(slot).sequence[slot % CHUNK];
    }

    int version(int slot) {
        return chunk(slot).version[slot % CHUNK];
    }

    boolean is(int slot, UUID id) {
        Chunk chunk = chunk(slot);
        return chunk.idHigh[slot % CHUNK] == id.getMostSignificantBits()
                && chunk.idLow[slot % CHUNK] == id.getLeastSignificantBits();
    }

    /** Whether a version cites the DOI of this hash. */
    boolean cites(int slot, long doi) {
        return chunk(slot).doi[slot % CHUNK] == doi;
    }

    /** Newest issue first, within it newest publication first, then ids in the order of their text. */
    int compare(int one, int other) {
        return compare(one, new Key(chunk(other), other % CHUNK));
    }

    /** The same, against a place. */
    int compare(int slot, Place place) {
        return compare(slot, new Key(number(place.issue()), place.publishedAt().toEpochMilli(),
                place.id().getMostSignificantBits(), place.id().getLeastSignificantBits()));
    }

    private record Key(int issue, long publishedAt, long idHigh, long idLow) {
        Key(Chunk chunk, int at) {
            this(chunk.issue[at], chunk.publishedAt[at], chunk.idHigh[at], chunk.idLow[at]);
        }
    }

    private int compare(int slot, Key key) {
        Chunk chunk = chunk(slot);
        int at = slot % CHUNK;
        int issue = Integer.compare(key.issue, chunk.issue[at]);
        int published = issue != 0 ? issue : Long.compare(key.publishedAt, chunk.publishedAt[at]);
        int high = published != 0 ? published : Long.compareUnsigned(chunk.idHigh[at], key.idHigh);
        return high != 0 ? high : Long.compareUnsigned(chunk.idLow[at], key.idLow);
    }

    private static int number(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    /** 64 bits of the DOI's SHA-256: among a million DOIs, two alike have a chance of one in 37 million. 0 for none. */
    static long hash(@Nullable String doi) {
        if (doi == null) {
            return 0;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(doi.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Chunk chunk(int slot) {
        return chunks[slot / CHUNK];
    }
}
