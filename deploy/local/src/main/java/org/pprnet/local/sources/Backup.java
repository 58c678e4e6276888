package org.pprnet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;

/**
 * A backup of the ingest database, found to be whole: its last line counts the lines before it and names their SHA-256.
 *
 * @param position the last number on the log when it was taken
 * @param lines all but the last
 */
public record Backup(long position, Instant instant, long lines, JsonNode counts) {

    private static final String FORMAT = "pprnet-backup/1";
    private static final int BUFFER = 1 << 20;

    /** @throws Failure if the file is no whole backup */
    public static Backup check(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            JsonNode header = null;
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long lines = 0;
            byte[] line = next(in);
            for (byte[] following = next(in); following.length > 0; following = next(in)) {
                header = header == null ? header(file, line) : header;
                sha256.update(line);
                lines++;
                line = following;
            }
            requireEnd(file, line, lines, HexFormat.of().formatHex(sha256.digest()));
            if (header == null) {
                throw damaged(file, "it has one line");
            }
            return new Backup(header.path("position").asLong(), Instant.parse(header.path("instant").asText()), lines,
                    header.path("counts"));
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "%s cannot be read: %s".formatted(file, e));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static JsonNode header(Path file, byte[] line) {
        JsonNode header = json(line);
        if (!header.path("format").asText().equals(FORMAT)) {
            throw damaged(file, "it does not begin as one in the format " + FORMAT);
        }
        return header;
    }

    private static void requireEnd(Path file, byte[] last, long lines, String sha256) {
        JsonNode footer = json(last);
        if (!footer.path("record").asText().equals("end")) {
            throw damaged(file, "its end is missing");
        }
        if (footer.path("lines").asLong() != lines || !footer.path("sha256").asText().equals(sha256)) {
            throw damaged(file, "its lines are not those that its last line names");
        }
    }

    /** Text that is no JSON is nothing that a backup says. */
    private static JsonNode json(byte[] line) {
        try {
            return Json.mapper().readTree(line);
        } catch (IOException e) {
            return Json.mapper().missingNode();
        }
    }

    private static Failure damaged(Path file, String reason) {
        return new Failure(Failure.FAILED, "%s is no whole backup: %s".formatted(file, reason));
    }

    /** The next line with its end; empty at the end of the file. */
    private static byte[] next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            line.write(one);
            if (one == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
