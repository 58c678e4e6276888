package org.pprnet.benchmarks.feeds;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.load.Request;

/** What the software of readers asks for. */
public enum FeedRequest {
    RSS("rss", "a feed as RSS", "/feeds/all.rss"),
    ATOM("atom", "as Atom", "/feeds/all.atom"),
    JSON("json", "as JSON Feed", "/feeds/all.json"),
    GZIP("gzip", "as Atom, compressed", "/feeds/all.atom") {
        @Override
        public Request request(String tag) {
            return Asked.compressed(super.request(tag));
        }
    },
    NOT_MODIFIED("304", "as Atom, which the client has already", "/feeds/all.atom") {
        @Override
        public Request request(String tag) {
            return super.request(tag).with(Request.IF_NONE_MATCH, tag);
        }
    };

    private final String label;
    private final String what;
    private final String path;

    FeedRequest(String label, String what, String path) {
        this.label = label;
        this.what = what;
        this.path = path;
    }

    /** @param tag the entity tag of the Atom feed that the client has */
    public Request request(String tag) {
        return Request.get(path, Map.of());
    }

    /** The entity tag of the Atom feed that is served now. */
    static String tag(int port) throws IOException {
        return Asked.sample(port, ATOM.request("")).header("etag");
    }

    Asked asked(String tag) {
        return new Asked("feed-" + label, what, List.of(request(tag)));
    }
}
