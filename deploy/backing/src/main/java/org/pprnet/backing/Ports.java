package org.pprnet.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports on the loopback address. */
final class Ports {

    /**
     * Below the range (32768 and up) from which systems take the near end of outgoing connections: a port from there may be
     * taken by any client while its server is being restarted.
     */
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final long POLL_MILLIS = 50;

    private Ports() {}

    /** The given port, or a free one for 0. */
    static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ServerFailed(ServerFailed.Reason.PORT_TAKEN,
                "No free port found between " + LOWEST + " and " + HIGHEST);
    }

    /** A killed server's port becomes free a moment after the process has gone from sight; that moment is waited for. */
    static void requireFree(String server, int port) {
        long deadline = System.nanoTime() + GRACE.toNanos();
        boolean free = isFree(port);
        while (!free && System.nanoTime() < deadline && ChildProcess.pause(POLL_MILLIS)) {
            free = isFree(port);
        }
        if (!free) {
            throw new ServerFailed(ServerFailed.Reason.PORT_TAKEN,
                    "Port " + port + ", wanted for " + server + ", is taken by another program");
        }
    }

    /** Whether something accepts connections there. */
    static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
