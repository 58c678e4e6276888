package org.pprnet.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.pprnet.benchmarks.load.Request;

/**
 * What a reader asks for.
 *
 * @param typed the text
 * @param topics slugs of topics, one of which must fit; none for all
 */
record Search(String typed, List<String> topics) {

    /** As many as a page has unless somebody asks for more. */
    static final int LIMIT = 6;

    Search {
        topics = List.copyOf(topics);
    }

    /** To the service, at its own port. */
    Request toService() {
        StringBuilder target = new StringBuilder("/search?limit=" + LIMIT + "&q=" + URLEncoder.encode(typed, UTF_8));
        topics.forEach(topic -> target.append("&topic=").append(topic));
        return Request.get(target.toString(), "application/json");
    }
}
