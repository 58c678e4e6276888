package org.pprnet.ingest.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request, byte for byte.
 *
 * @param kind what is wrong with it
 * @param path of the endpoint that it aims at, as its address is described
 */
record RawRequest(String kind, String path, byte[] bytes) {

    private static final int LONGEST_LINE = 4_000;
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");

    /** A request in good form, to which the bad is added. */
    static Draft to(String method, String target) {
        return new Draft(method, target);
    }

    static RawRequest of(String kind, String path, String text) {
        return new RawRequest(kind, path, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether a browser asks, which shows problems as pages, in a way that can be made out: what cannot has no headers. */
    boolean wantsPage() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String line = text.lines().findFirst().orElse("");
        boolean isReadable = line.length() < LONGEST_LINE && !BROKEN_ESCAPE.matcher(line).find()
                && line.chars().allMatch(character -> character < 0x7f && "{}^`<>|\\".indexOf(character) < 0);
        return isReadable && text.contains("\r\nAccept: text/html");
    }

    /** Whether the answer may be a page all the same: one of the desk's own, for who did not say what they read. */
    boolean takesPage() {
        return path.startsWith("/desk");
    }

    /** The first line and the headers: enough to find it again. */
    @Override
    public String toString() {
        String text = new String(bytes, 0, Math.min(bytes.length, 700), StandardCharsets.ISO_8859_1);
        return "%s: %s".formatted(kind, text.replaceAll("(?m)^Authorization: Bearer .*$", "Authorization: …")
                .replaceAll("eyJ[\\w.-]+", "…")
                .replace("\r", "\\r"));
    }

    static final class Draft {

        private final String method;
        private final String target;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte[] body = new byte[0];

        private Draft(String method, String target) {
            this.method = method;
            this.target = target;
            headers.put("Host", "localhost");
            headers.put("Connection", "close");
        }

        Draft with(String header, String value) {
            headers.put(header, value);
            return this;
        }

        Draft json(String text) {
            return body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        Draft body(String type, byte[] content) {
            body = Arrays.copyOf(content, content.length);
            return with("Content-Type", type).with("Content-Length", Integer.toString(content.length));
        }

        RawRequest as(String kind, String path) {
            StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(body);
            return new RawRequest(kind, path, all.toByteArray());
        }
    }
}
