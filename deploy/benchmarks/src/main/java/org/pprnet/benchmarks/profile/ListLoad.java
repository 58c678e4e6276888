package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Together;
import org.pprnet.benchmarks.stack.Newest;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * Lists of all summaries and of those under a topic and a type of research, as data and as pages, each address once. Then the
 * newest summary is revised, so that no answer is right any more: each is made anew. A list that is kept is answered as a
 * feed that is kept.
 */
final class ListLoad implements Load {

    private static final int CONNECTIONS = 8;
    private static final long ORDER = 1;
    private static final List<String> FORMS = List.of("application/json", "text/html");

    private final int port;
    private final Newest newest;
    private final List<Request> requests = new ArrayList<>();

    ListLoad(int port, Newest newest) {
        this.port = port;
        this.newest = newest;
        for (Term type : Vocabulary.researchTypes()) {
            add("/summaries?type=" + type.slug());
            for (Term topic : Vocabulary.topics()) {
                add("/summaries?topic=%s&type=%s".formatted(topic.slug(), type.slug()));
            }
        }
        Collections.shuffle(requests, new Random(ORDER));
    }

    private void add(String address) {
        FORMS.forEach(form -> requests.add(Request.get(address, form)));
    }

    @Override
    public int ask() throws IOException, InterruptedException {
        newest.revise();
        Together.rate(port, CONNECTIONS, requests);
        return requests.size();
    }
}
