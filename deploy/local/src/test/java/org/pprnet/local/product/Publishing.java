package org.pprnet.local.product;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pprnet.local.stack.Waiting;

/** Somebody publishes one summary after the other, whatever happens meanwhile, and remembers what was acknowledged. */
final class Publishing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PACE = Duration.ofMillis(200);

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final Writer author;
    private final Thread thread;
    private volatile boolean ended;

    private Publishing(Writer author) {
        this.author = author;
        thread = Thread.ofVirtual().unstarted(this::publish);
    }

    static Publishing begin(Writer author) {
        Publishing publishing = new Publishing(author);
        publishing.thread.start();
        return publishing;
    }

    /** Returns when that many more have been acknowledged. */
    void awaitMore(int more) {
        int now = acknowledged.size();
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= now + more);
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    void end() {
        ended = true;
        await().atMost(PATIENCE).until(() -> !thread.isAlive());
    }

    private void publish() {
        while (!ended) {
            try {
                String word = UUID.randomUUID().toString();
                String id = author.submit("Going on " + word, "Whatever happens, authors publish: " + word + ".");
                if (author.http().put("/submissions/" + id + "/publication", "{}").status() == 200) {
                    acknowledged.add(id);
                }
            } catch (IOException | AssertionError notAcknowledged) {
                continue;
            } finally {
                Waiting.until(PACE, () -> ended);
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
