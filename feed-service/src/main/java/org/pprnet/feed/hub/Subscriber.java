package org.pprnet.feed.hub;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.render.Links;

/**
 * Who gets what: what tells one subscription from another (WebSub, section 5.1).
 *
 * @param feed the name of the feed, also of one that this build's vocabulary lacks
 */
record Subscriber(String feed, Format format, Callback callback) {

    Subscriber {
        requireNonNull(feed, "feed is null");
        requireNonNull(format, "format is null");
        requireNonNull(callback, "callback is null");
    }

    static Subscriber of(ResultSet row) throws SQLException {
        return new Subscriber(row.getString("feed"), Format.valueOf(row.getString("format")),
                new Callback(URI.create(row.getString("callback"))));
    }

    /** The address of what it gets. */
    String topic(Links links) {
        return links.self(feed, format);
    }

    /** For logs. */
    @Override
    public String toString() {
        return "%s of %s.%s".formatted(callback.shown(), feed, format.suffix());
    }
}
