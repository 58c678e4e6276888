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
import java.util.Locale;

/**
 * One connection that is kept alive, with one request on its way at a time (RFC 9112). It does as little as can be done:
 * what a client costs would hide what the service costs.
 */
public final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BUFFER = 1 << 16;
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
        out.write(bytes);
        int status = Integer.parseInt(line().split(" ")[1]);
        byte[] body = body();
        Answer answer = new Answer(status, body, System.nanoTime() - begun);
        if (status != 200) {
            throw new IOException("%s: %d %s".formatted(request, status, new String(body, StandardCharsets.UTF_8)));
        }
        return answer;
    }

    private byte[] body() throws IOException {
        int length = 0;
        boolean inChunks = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> inChunks = true;
                default -> {
                    // Nothing else says how long the body is.
                }
            }
        }
        return inChunks ? chunks() : exactly(length);
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

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new EOFException("the connection was closed instead of an answer");
            }
            line.append((char) character);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
