package org.pprnet.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer, as it came over a connection.
 *
 * @param head status line and headers, with the empty line after them
 */
public record Sample(String head, byte[] body) {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final int PATIENCE = 10_000;

    /** Sends a request to a port of this machine and reads what comes: as much as {@code Content-Length} says. */
    public static Sample of(int port, Request request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.bytes(port));
            String head = head(socket.getInputStream());
            Sample empty = new Sample(head, new byte[0]);
            return empty.status() == 304
                    ? empty
                    : new Sample(head,
                            socket.getInputStream().readNBytes(Integer.parseInt(empty.header("content-length"))));
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(US_ASCII).endsWith(END_OF_HEAD)) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection was closed instead of an answer");
            }
            head.write(next);
        }
        return head.toString(US_ASCII);
    }

    /** @return 0 where the first line says none */
    public int status() {
        Matcher line = STATUS.matcher(head);
        return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
    }

    /** @return what the header says; empty where there is none */
    public String header(String name) {
        Matcher header = Pattern.compile("^" + name + ": *(.*?) *$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
                .matcher(head);
        return header.find() ? header.group(1) : "";
    }

    /** Head and body together, in bytes. */
    public int length() {
        return head.length() + body.length;
    }
}
