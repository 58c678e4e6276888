package org.pprnet.faults.clients;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Readers and aggregators who come by through the gateway all the time. */
public final class Readers {

    /** A read: when it began, in nanoseconds of this machine's clock, and whether it was answered with what was asked for. */
    public record Read(String view, long begun, boolean answered, String outcome) {}

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final List<String> PATHS = List.of("/summaries?limit=1", "/feeds/all.atom", "/search?q=alliance");

    private final Queue<Read> reads = new ConcurrentLinkedQueue<>();
    private final Addresses addresses;
    private final History history;
    private final BooleanSupplier going;

    Readers(Addresses addresses, History history, BooleanSupplier going) {
        this.addresses = addresses;
        this.history = history;
        this.going = going;
    }

    /** What was read of a view since an instant. */
    public List<Read> since(String view, long instant) {
        return reads.stream().filter(read -> read.view.equals(view) && read.begun >= instant).toList();
    }

    void run(int which) {
        String path = PATHS.get(which);
        String view = path.startsWith("/summaries") ? "catalog" : path.startsWith("/feeds") ? "feed" : "search";
        while (going.getAsBoolean()) {
            long begun = System.nanoTime();
            String outcome = read(path);
            history.outcome("reader of " + view, outcome);
            reads.add(new Read(view, begun, outcome.equals("200"), outcome));
            while (reads.size() > 20_000) {
                reads.poll();
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    static int count() {
        return PATHS.size();
    }

    private String read(String path) {
        try {
            return Integer.toString(Http.get(addresses.gateway() + path).status());
        } catch (IOException e) {
            return "no answer";
        }
    }
}
