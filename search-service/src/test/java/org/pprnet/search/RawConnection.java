package org.pprnet.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** A connection that sends exactly the bytes that it is given, one request after the other. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The status of the answer to a GET. */
    int status(String path, byte[] value) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes(("GET " + path).getBytes(ISO_8859_1));
        request.writeBytes(value);
        request.writeBytes(" HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n".getBytes(ISO_8859_1));
        socket.getOutputStream().write(request.toByteArray());
        int status = Integer.parseInt(line().split(" ")[1]);
        skipTheRest();
        return status;
    }

    private void skipTheRest() throws IOException {
        long length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        in.skipNBytes(length);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended within \"%s\"".formatted(line));
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
