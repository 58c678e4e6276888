package org.pprnet.faults.clients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Everybody who uses the stack of a trial. */
public final class Clients implements AutoCloseable {

    private static final int CRITICS = 2;
    private static final int UNCHECKED = 50;
    private static final Duration TIME_TO_FINISH = Duration.ofMinutes(10);

    private final History history = new History();
    private final List<Thread> authors = new ArrayList<>();
    private final List<Thread> others = new ArrayList<>();
    private final Readers readers;
    private final Pace pace;
    private volatile boolean writing = true;
    private volatile boolean reading = true;

    /** @param token signs a token for an author's name */
    public Clients(Addresses addresses, Load load, long seed, Tokens token) {
        BlockingQueue<Claim> claims = new ArrayBlockingQueue<>(UNCHECKED);
        pace = new Pace(load.actionsPerSecond());
        readers = new Readers(addresses, history, () -> reading);
        SplittableRandom source = new SplittableRandom(seed);
        for (int author = 1; author <= load.authors(); author++) {
            String name = Integer.toString(author, 36);
            Ingest ingest = new Ingest(addresses, history, token.of("Author " + name));
            this.authors.add(Thread.ofVirtual().name("author-" + name).unstarted(
                    new Author(name, ingest, load.importedAtOnce(), history, claims, source.split(), pace,
                            () -> writing)));
        }
        for (int critic = 0; critic < CRITICS; critic++) {
            others.add(Thread.ofVirtual().name("critic").unstarted(
                    new Critic(addresses, token.of("Critic"), claims, history, () -> reading)));
        }
        for (int reader = 0; reader < Readers.count(); reader++) {
            int which = reader;
            others.add(Thread.ofVirtual().name("reader").unstarted(() -> readers.run(which)));
        }
    }

    /** Makes tokens of the highest role. */
    @FunctionalInterface
    public interface Tokens {

        /** The signed token of somebody of that name. */
        String of(String name);
    }

    /** What they did, and what they saw. */
    public History history() {
        return history;
    }

    /** Those who only read. */
    public Readers readers() {
        return readers;
    }

    /** They begin. */
    public void start() {
        authors.forEach(Thread::start);
        others.forEach(Thread::start);
    }

    /** Authors finish what they have begun, and begin nothing more; false if one cannot. */
    public boolean finishWriting() {
        writing = false;
        return join(authors);
    }

    @Override
    public void close() {
        writing = false;
        reading = false;
        pace.close();
        join(others);
    }

    private static boolean join(List<Thread> threads) {
        long deadline = System.nanoTime() + TIME_TO_FINISH.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
