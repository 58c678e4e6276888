package org.pprnet.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Many connections in one thread, each with one request on its way: how much a server can do. An answer must be as long as
 * it was before, as it is while nothing changes. So nothing has to be read of it but how many bytes it is, and what is
 * measured is the server.
 */
public final class Saturation {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BUFFER = 1 << 18;

    private final List<Exchange> exchanges;
    private final Histogram times = Rounds.round();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private int unsent;
    private int unanswered;

    /**
     * What came of it.
     *
     * @param rate requests per second
     * @param times of all requests, in nanoseconds
     */
    public record Outcome(double rate, Histogram times) {}

    /** What a connection waits for. */
    private static final class Waiting {
        private long since;
        private int bytes;
    }

    private Saturation(List<Exchange> exchanges, int requests) {
        this.exchanges = exchanges;
        unsent = requests;
        unanswered = requests;
    }

    /** A request as it is written, and how many bytes the answer to it is, head and body. */
    private record Exchange(byte[] request, int answerLength) {}

    /**
     * Sends so many requests.
     *
     * @param port of this machine
     * @param connections how many are open, and so how many requests are on their way at a time
     * @param samples what each request was answered with before; they are sent in turn
     * @throws IOException also where an answer is shorter, or does not come
     */
    public static Outcome of(int port, int connections, Map<Request, Sample> samples, int requests)
            throws IOException {
        List<Exchange> exchanges = samples.entrySet().stream()
                .map(sample -> new Exchange(sample.getKey().bytes(port), sample.getValue().length())).toList();
        return new Saturation(exchanges, requests).run(port, connections);
    }

    private Outcome run(int port, int connections) throws IOException {
        int requests = unsent;
        List<SocketChannel> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                open.add(connect(port));
                open.getLast().register(selector, SelectionKey.OP_READ, new Waiting());
            }
            long begun = System.nanoTime();
            for (SelectionKey key : selector.keys()) {
                sendNext(key);
            }
            while (unanswered > 0) {
                if (selector.select(this::read, PATIENCE.toMillis()) == 0) {
                    throw new IOException("no answer for " + PATIENCE);
                }
            }
            return new Outcome(requests / ((System.nanoTime() - begun) / 1e9), times);
        } catch (UnansweredException e) {
            throw e.getCause();
        } finally {
            for (SocketChannel channel : open) {
                channel.close();
            }
        }
    }

    private static SocketChannel connect(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel;
    }

    private void sendNext(SelectionKey key) throws IOException {
        if (unsent == 0) {
            return;
        }
        Exchange next = exchanges.get(unsent % exchanges.size());
        unsent--;
        Waiting waiting = (Waiting) key.attachment();
        waiting.since = System.nanoTime();
        waiting.bytes = next.answerLength;
        // A request is shorter than what a socket takes at once, when nothing else is on its way.
        if (((SocketChannel) key.channel()).write(ByteBuffer.wrap(next.request)) < next.request.length) {
            throw new IOException("a request of %d bytes was not taken at once".formatted(next.request.length));
        }
    }

    private void read(SelectionKey key) {
        try {
            Waiting waiting = (Waiting) key.attachment();
            int read = ((SocketChannel) key.channel()).read(buffer.clear());
            if (read < 0 || read > waiting.bytes) {
                throw new EOFException(read < 0 ? "the connection was closed" : "an answer is longer than before");
            }
            waiting.bytes -= read;
            if (waiting.bytes == 0) {
                times.recordValue(System.nanoTime() - waiting.since);
                unanswered--;
                sendNext(key);
            }
        } catch (IOException e) {
            throw new UnansweredException(e);
        }
    }

    /** A selector's action throws nothing that is checked. */
    private static final class UnansweredException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnansweredException(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }
}
