package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.util.Map;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.feeds.FeedRequest;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Saturation;

/**
 * The feed of everything as Atom, over and over: the service has the answer ready, as it nearly always has. News come a few
 * times a month, readers' programs every few minutes.
 */
final class FeedLoad implements Load {

    private static final Request FEED = FeedRequest.ATOM.request("");
    private static final int CONNECTIONS = 32;
    private static final int REQUESTS = 5_000;

    private final int port;

    FeedLoad(int port) {
        this.port = port;
    }

    @Override
    public int ask() throws IOException {
        Saturation.of(port, CONNECTIONS, Map.of(FEED, Asked.sample(port, FEED)), REQUESTS);
        return REQUESTS;
    }
}
