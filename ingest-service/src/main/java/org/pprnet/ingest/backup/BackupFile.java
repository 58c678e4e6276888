package org.pprnet.ingest.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.pprnet.events.Json;
import org.pprnet.ingest.imports.Lines;
import org.pprnet.ingest.imports.Lines.Line;

/**
 * A backup that was sent, and is whole: kept in a file that goes with it, even when the service is killed.
 *
 * <p>Nothing of a backup is believed before its last line was seen.
 */
public final class BackupFile implements AutoCloseable {

    /** The largest event in base64, and what surrounds it. */
    private static final int LONGEST_LINE = 16 * 1024 * 1024;

    private final FileChannel file;

    private BackupFile(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes a backup as it comes.
     *
     * @throws DamagedBackupException if it is none, or not all of it
     */
    public static BackupFile receive(InputStream sent) throws IOException {
        Path path = Files.createTempFile("pprnet-backup", ".ndjson");
        BackupFile backup = new BackupFile(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
        try {
            OutputStream target = Channels.newOutputStream(backup.file);
            sent.transferTo(target);
            backup.verify();
            return backup;
        } catch (IOException | RuntimeException e) {
            backup.close();
            throw e;
        }
    }

    /** Hands out each line between the first and the last, with what it is of. */
    void each(BiConsumer<BackupRecord, Line> taker) {
        try {
            Lines lines = lines();
            lines.next();
            for (Line line = lines.next().orElseThrow();; line = lines.next().orElseThrow()) {
                Optional<BackupRecord> record = BackupRecord.named(json(line).path("record").asText());
                if (record.isEmpty()) {
                    return;
                }
                taker.accept(record.get(), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The backup that was received cannot be read", e);
        }
    }

    private void verify() throws IOException {
        Lines lines = lines();
        Line first = lines.next().orElseThrow(() -> new DamagedBackupException(1, "there is nothing"));
        JsonNode counts = header(first);
        MessageDigest sha256 = BackupFormat.sha256();
        add(sha256, first);
        Map<BackupRecord, Long> seen = new EnumMap<>(BackupRecord.class);
        long last = first.number();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            last = line.get().number();
            JsonNode json = json(line.get());
            String name = json.path("record").asText();
            if (name.equals(BackupFormat.FOOTER)) {
                requireEnd(line.get(), json, sha256, lines);
                requireCounts(line.get(), counts, seen);
                return;
            }
            long number = last;
            BackupRecord record = BackupRecord.named(name)
                    .orElseThrow(() -> new DamagedBackupException(number, "is of no kind that a backup has"));
            seen.merge(record, 1L, Long::sum);
            add(sha256, line.get());
        }
        throw new DamagedBackupException(last, "is the last one, and not that of a backup: the end is missing");
    }

    private static JsonNode header(Line first) {
        JsonNode header = json(first);
        if (!header.path("record").asText().equals(BackupFormat.HEADER)
                || !header.path("format").asText().equals(BackupFormat.NAME)) {
            throw new DamagedBackupException(1, "does not begin a backup in the format " + BackupFormat.NAME);
        }
        return header.path("counts");
    }

    private static void requireEnd(Line line, JsonNode footer, MessageDigest sha256, Lines lines) throws IOException {
        if (footer.path("lines").asLong() != line.number() - 1) {
            throw new DamagedBackupException(line.number(),
                    "counts %d lines before it".formatted(footer.path("lines").asLong()));
        }
        if (!footer.path("sha256").asText().equals(HexFormat.of().formatHex(sha256.digest()))) {
            throw new DamagedBackupException(line.number(), "names another SHA-256 than the lines before it have");
        }
        if (lines.next().isPresent()) {
            throw new DamagedBackupException(line.number() + 1L, "comes after the end");
        }
    }

    private static void requireCounts(Line line, JsonNode counts, Map<BackupRecord, Long> seen) {
        for (BackupRecord record : BackupRecord.values()) {
            if (counts.path(record.table()).asLong() != seen.getOrDefault(record, 0L)) {
                throw new DamagedBackupException(line.number(), "the first line counts %d of %s, there are %d"
                        .formatted(counts.path(record.table()).asLong(), record.table(),
                                seen.getOrDefault(record, 0L)));
            }
        }
    }

    private static void add(MessageDigest sha256, Line line) {
        sha256.update(line.bytes());
        sha256.update((byte) '\n');
    }

    static JsonNode json(Line line) {
        if (line.tooLong()) {
            throw new DamagedBackupException(line.number(), "is longer than %d bytes".formatted(LONGEST_LINE));
        }
        try {
            return Json.mapper().readTree(line.bytes());
        } catch (IOException e) {
            throw new DamagedBackupException(line.number(), "is not JSON in UTF-8");
        }
    }

    private Lines lines() throws IOException {
        file.position(0);
        return new Lines(Channels.newInputStream(file), LONGEST_LINE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
