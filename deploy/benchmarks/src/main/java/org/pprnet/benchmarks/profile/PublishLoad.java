package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Together;
import org.pprnet.benchmarks.publish.Drafts;

/** Drafts are published, each once. They are written before: only what makes them visible is asked for. */
final class PublishLoad implements Load {

    private static final int CONNECTIONS = 8;
    private static final int AT_ONCE = 200;
    /** As many as a service should publish at least. */
    private static final int DRAFTS_IN_A_SECOND = 500;

    private final int port;
    private final Drafts drafts;
    private final Queue<Request> publications = new ArrayDeque<>();

    PublishLoad(int port, Drafts drafts) {
        this.port = port;
        this.drafts = drafts;
    }

    @Override
    public void prepare(Duration time) {
        int lacking = (int) (DRAFTS_IN_A_SECOND * time.toSeconds()) - publications.size();
        drafts.make(Math.max(0, lacking)).forEach(draft -> publications.add(draft.publication()));
    }

    @Override
    public int ask() throws IOException, InterruptedException {
        List<Request> next = new ArrayList<>();
        while (next.size() < AT_ONCE && !publications.isEmpty()) {
            next.add(publications.remove());
        }
        Together.rate(port, CONNECTIONS, next);
        return next.size();
    }
}
