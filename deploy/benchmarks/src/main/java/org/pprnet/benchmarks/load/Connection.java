package org.pprnet.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection that is kept alive, with one request on its way at a time (RFC 9112). It does as little as can be done:
 * what a client costs would hide what the service costs.
 */
public final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BUFFER = 1 << 16;
    private static final String LENGTH = "Content-Length:";
    private static final String CODING = "Transfer-Encoding:";
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** To a port of this machine. */
    public Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param target path and query
     * @param accept the media type that is wanted
     * @throws IOException also where the answer is not a 200: what is measured is never a refusal
     */
    public Answer get(String target, String accept) throws IOException {
        return send(Request.get(target, accept));
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @throws IOException also where the answer is not a 200
     */
    public Answer send(Request request) throws IOException {
        byte[] bytes = request.bytes(socket.getPort());
        long begun = System.nanoTime();
        Sample sample = exchange(bytes);
        Answer answer = new Answer(sample.status(), sample.body(), System.nanoTime() - begun);
        if (answer.status() != 200) {
            throw new IOException("%s: %d %s".formatted(request, answer.status(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer;
    }

    /** Sends a request and waits for the whole answer, whatever its status. */
    public Sample exchange(Request request) throws IOException {
        return exchange(request.bytes(socket.getPort()));
    }

    private Sample exchange(byte[] request) throws IOException {
        out.write(request);
        StringBuilder head = new StringBuilder();
        int length = 0;
        boolean inChunks = false;
        String line;
        do {
            line = line();
            head.append(line);
            if (begins(line, LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
            inChunks |= begins(line, CODING);
        } while (!line.isBlank());
        Sample sample = new Sample(head.toString(), new byte[0]);
        return sample.status() == 304 ? sample : new Sample(sample.head(), inChunks ? chunks() : exactly(length));
    }

    private static boolean begins(String line, String field) {
        return line.regionMatches(true, 0, field, 0, field.length());
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk;
        do {
            chunk = exactly(Integer.parseInt(line().replaceFirst(";.*", "").strip(), HEXADECIMAL));
            body.write(chunk);
            line();
        } while (chunk.length > 0);
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer breaks off");
        }
        return bytes;
    }

    /** With its end. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int character;
        do {
            character = in.read();
            if (character < 0) {
                throw new EOFException("the connection was closed instead of an answer");
            }
            line.append((char) character);
        } while (character != '\n');
        return line.toString();
    }

    @Override
    public String toString() {
        return "port " + socket.getPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
