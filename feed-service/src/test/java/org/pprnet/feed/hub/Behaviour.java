package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How a subscriber answers what it is sent. */
@FunctionalInterface
interface Behaviour {

    Duration DRIP = Duration.ofMillis(50);

    /**
     * Answers.
     *
     * @return whether it took what it was sent
     */
    boolean answer(Socket connection) throws IOException;

    /** With that status and no body, and the connection goes on. */
    static Behaviour status(int status) {
        return connection -> {
            write(connection, "HTTP/1.1 %d Answer\r\nContent-Length: 0\r\n\r\n".formatted(status));
            return status / 100 == 2;
        };
    }

    static Behaviour redirect(String elsewhere) {
        return raw("HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(elsewhere));
    }

    /** Says that, which is no success, and closes. */
    static Behaviour raw(String answer) {
        return connection -> {
            write(connection, answer);
            connection.close();
            return false;
        };
    }

    /** Never says anything. */
    static Behaviour hang() {
        return connection -> {
            connection.getInputStream().read();
            return false;
        };
    }

    /** Says so little at a time that the next byte always comes soon, and the end never. */
    static Behaviour drip() {
        return connection -> {
            write(connection, "HTTP/1.1 500 No\r\nX-Drip: ");
            while (true) {
                write(connection, ".");
                pause(DRIP);
            }
        };
    }

    /** Refuses with a body that never ends. */
    static Behaviour endless() {
        return connection -> {
            write(connection, "HTTP/1.1 500 No\r\nContent-Type: text/plain\r\n\r\n");
            while (true) {
                write(connection, "and so on ".repeat(100));
            }
        };
    }

    /** Fails in that way before each time that it takes what it is sent. */
    static Behaviour flapping(Behaviour failure) {
        AtomicInteger calls = new AtomicInteger();
        return connection -> (calls.incrementAndGet() % 2 == 1 ? failure : status(204)).answer(connection);
    }

    /** The same after a while. */
    default Behaviour after(Duration pause) {
        return connection -> {
            pause(pause);
            return answer(connection);
        };
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    private static void pause(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
