package org.pprnet.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service as a gateway sees one, byte for byte: what came is kept, what goes back is given by the test. */
final class OriginServer implements AutoCloseable {

    /** The head of a request, line by line, and its body. */
    record Received(List<String> head, String body) {

        String line() {
            return head.getFirst();
        }

        List<String> headers(String name) {
            return head.stream().skip(1).filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip()).toList();
        }
    }

    /** Writes an answer; what it does not close stays open for the next request. */
    interface Behaviour {
        void answer(Received request, Socket connection) throws IOException;
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final boolean readsBodies;

    OriginServer(int port, Behaviour behaviour) throws IOException {
        this(port, behaviour, true);
    }

    private OriginServer(int port, Behaviour behaviour, boolean readsBodies) throws IOException {
        this.behaviour = behaviour;
        this.readsBodies = readsBodies;
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    static OriginServer answering(String response) throws IOException {
        return new OriginServer(0, (request, connection) -> write(connection, response));
    }

    /** Answers as soon as it has seen the head, and leaves the body in the connection. */
    static OriginServer refusingBeforeTheBody(String response) throws IOException {
        return new OriginServer(0, (request, connection) -> write(connection, response), false);
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    int port() {
        return socket.getLocalPort();
    }

    int connectionsSeen() {
        return connections.size();
    }

    long connectionsOpen() {
        return connections.stream().filter(connection -> !connection.isClosed()).count();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket connection) {
        try (connection; InputStream in = new BufferedInputStream(connection.getInputStream())) {
            List<String> head = head(in);
            while (!head.isEmpty()) {
                Received request = new Received(head, readsBodies ? body(head, in) : "");
                received.add(request);
                behaviour.answer(request, connection);
                head = head(in);
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        return lines;
    }

    private static String body(List<String> head, InputStream in) throws IOException {
        Received request = new Received(head, "");
        if (!request.headers("Content-Length").isEmpty()) {
            return text(in.readNBytes(Integer.parseInt(request.headers("Content-Length").getFirst())));
        }
        var body = new ByteArrayOutputStream();
        if (request.headers("Transfer-Encoding").contains("chunked")) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            line(in);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return text(line.toByteArray()).stripTrailing();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
