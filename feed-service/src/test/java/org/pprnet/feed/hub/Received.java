package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A request as a subscriber got it.
 *
 * @param headers by their names, of whatever case
 */
record Received(String method, String target, Map<String, String> headers, byte[] body) {

    private static final Pattern ENTRY = Pattern.compile("urn:uuid:[0-9a-f-]{36}");

    /** The next request of a connection; null where there is none. */
    static Received next(InputStream connection) throws IOException {
        String line = line(connection);
        if (line.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(connection); !header.isEmpty(); header = line(connection)) {
            headers.put(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1).strip());
        }
        byte[] body = new byte[Integer.parseInt(headers.getOrDefault("Content-Length", "0"))];
        new DataInputStream(connection).readFully(body);
        String[] words = line.split(" ");
        return new Received(words[0], words[1], headers, body);
    }

    private static String line(InputStream connection) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = connection.read(); read != -1 && read != '\n'; read = connection.read()) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    String path() {
        return new QueryStringDecoder(target, StandardCharsets.UTF_8).path();
    }

    /** A parameter of the query; empty where it has none. */
    String parameter(String name) {
        return String.join(",", new QueryStringDecoder(target, StandardCharsets.UTF_8).parameters()
                .getOrDefault(name, List.of()));
    }

    String text() {
        return new String(body, UTF_8);
    }

    /** The ids in the body in their order, each once. */
    List<String> ids() {
        return ENTRY.matcher(text()).results().map(MatchResult::group).distinct().toList();
    }
}
