package org.pprnet.ingest.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request with headers that Java's client lets nobody choose. */
final class RawRequest {

    private RawRequest() {}

    static String get(int port, String host, String path) throws IOException {
        return send(port, "GET " + path + " HTTP/1.1", "Host: " + host, "Accept: text/html");
    }

    /** The whole answer to a request without a body. */
    static String send(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
