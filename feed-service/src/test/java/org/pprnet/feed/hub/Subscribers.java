package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server of many subscribers, one at each path. */
final class Subscribers implements AutoCloseable {

    /** Confirms whatever it is asked. */
    static final Function<Received, String> CONFIRMS = question -> ok(question.parameter("hub.challenge"));

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final Map<String, One> byPath = new ConcurrentHashMap<>();

    Subscribers() {
        try {
            server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** One subscriber: what it was asked, what it was sent, and what of that it took. */
    static final class One {

        final List<Received> questions = new CopyOnWriteArrayList<>();
        final List<Received> sent = new CopyOnWriteArrayList<>();
        final List<Received> taken = new CopyOnWriteArrayList<>();
        final String address;
        volatile Function<Received, String> confirming = CONFIRMS;
        volatile Behaviour behaviour = Behaviour.status(204);

        private One(String address) {
            this.address = address;
        }
    }

    /** One that confirms, and takes what it is sent. */
    One at(String path) {
        return byPath.computeIfAbsent(path,
                _ -> new One("http://%s:%d%s".formatted(host(), server.getLocalPort(), path)));
    }

    /** One that confirms, and then behaves like that. */
    One at(String path, Behaviour behaviour) {
        One one = at(path);
        one.behaviour = behaviour;
        return one;
    }

    private static String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    /** An answer with a body. */
    static String ok(String body) {
        return answer(200, body);
    }

    static String answer(int status, String body) {
        return "HTTP/1.1 %d Answer\r\nContent-Length: %d\r\n\r\n%s".formatted(status, body.length(), body);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (Received request = Received.next(in); request != null; request = Received.next(in)) {
                One one = at(request.path());
                if (request.method().equals("GET")) {
                    one.questions.add(request);
                    connection.getOutputStream().write(one.confirming.apply(request).getBytes(US_ASCII));
                } else {
                    one.sent.add(request);
                    take(one, request, connection);
                }
            }
        } catch (IOException hungUp) {
            // The hub has the right to.
        } finally {
            connections.remove(connection);
        }
    }

    private static void take(One one, Received request, Socket connection) throws IOException {
        if (one.behaviour.answer(connection)) {
            one.taken.add(request);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
