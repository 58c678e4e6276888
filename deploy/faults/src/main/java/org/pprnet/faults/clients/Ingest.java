package org.pprnet.faults.clients;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.pprnet.events.Json;
import org.pprnet.faults.check.Promise;

/** The ingest service as a patient client uses it: at any of its instances, again and again until it answers. */
final class Ingest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration REST = Duration.ofMillis(250);

    private final Addresses addresses;
    private final History history;
    private final String token;

    Ingest(Addresses addresses, History history, String token) {
        this.addresses = addresses;
        this.history = history;
        this.token = token;
    }

    /** @param body a text as it is, anything else as JSON */
    record Request(String name, String method, String path, Map<String, String> headers, Object body) {

        Request(String name, String method, String path) {
            this(name, method, path, Map.of(), "");
        }

        Request(String name, String method, String path, Object body) {
            this(name, method, path, Map.of(), body);
        }
    }

    /** Thrown when the trial gives up on a request: whether it was carried out stays open. */
    static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** The first answer that settles it. 5xx and silence settle nothing: the same is asked again. */
    Http.Answer ask(Request request) throws Unanswered {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                Http.Answer answer = once(request);
                history.outcome(request.name, Integer.toString(answer.status()));
                if (answer.status() < 500) {
                    return answer;
                }
                complainOfAnErrorThatIsNone(request, answer);
            } catch (IOException open) {
                history.outcome(request.name, "no answer");
            }
            rest();
        }
        throw new Unanswered();
    }

    private Http.Answer once(Request request) throws IOException {
        Map<String, String> headers = new HashMap<>(request.headers);
        headers.put("Authorization", "Bearer " + token);
        return Http.send(request.method, addresses.any("ingest") + request.path, headers, json(request.body));
    }

    private void complainOfAnErrorThatIsNone(Request request, Http.Answer answer) {
        if (answer.status() != 503) {
            history.broken(Promise.REQUESTS_ARE_ANSWERED_RIGHT, "%s was answered %d %s".formatted(request.name,
                    answer.status(), answer.body()));
        }
    }

    private static String json(Object body) {
        return body instanceof String text ? text : Json.text(body);
    }

    private static void rest() {
        try {
            Thread.sleep(REST.plusMillis(ThreadLocalRandom.current().nextLong(REST.toMillis())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
