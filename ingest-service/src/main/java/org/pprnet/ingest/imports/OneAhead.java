package org.pprnet.ingest.imports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes things one after the other on a thread of its own: the next one while who takes them is busy with the last. */
final class OneAhead<T> implements AutoCloseable {

    private final Source<T> source;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import-ahead").factory());
    private Future<T> next;

    OneAhead(Source<T> source) {
        this.source = source;
        next = thread.submit(source::next);
    }

    /**
     * The next thing, in the order in which they are made.
     *
     * @throws IOException what the source threw; after that nothing more is made
     */
    T take() throws IOException {
        T made = made();
        next = thread.submit(source::next);
        return made;
    }

    private T made() throws IOException {
        try {
            return next.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException broken -> throw broken;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while something was made");
        }
    }

    /** Waits until nothing is made any more: whoever reads from the same stream then is alone. */
    @Override
    public void close() {
        thread.close();
    }

    /** Where things come from. */
    @FunctionalInterface
    interface Source<T> {
        T next() throws IOException;
    }
}
