package org.pprnet.benchmarks.load;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer, as it came over a connection.
 *
 * @param head status line and headers, with the empty line after them
 */
public record Sample(String head, byte[] body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})\\b");

    /** Sends a request to a port of this machine, over a connection of its own, and reads what comes. */
    public static Sample of(int port, Request request) throws IOException {
        try (Connection connection = new Connection(port)) {
            return connection.exchange(request);
        }
    }

    /** @return 0 where the first line says none */
    public int status() {
        Matcher line = STATUS.matcher(head);
        return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
    }

    /** @return what the header says; empty where there is none */
    public String header(String name) {
        String beginning = name + ":";
        return head.lines().filter(line -> line.regionMatches(true, 0, beginning, 0, beginning.length()))
                .map(line -> line.substring(beginning.length()).strip()).findFirst().orElse("");
    }

    /** Head and body together, in bytes. */
    public int length() {
        return head.length() + body.length;
    }
}
