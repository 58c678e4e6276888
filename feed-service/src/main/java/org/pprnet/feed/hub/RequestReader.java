package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.serve.Form;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * Reads what subscribers ask for. Parameters that the protocol does not have are ignored (WebSub, section 5.1.1); an empty
 * one is as good as none.
 */
@Singleton
final class RequestReader {

    private static final String MODE = "hub.mode";
    private static final String TOPIC = "hub.topic";
    private static final String CALLBACK = "hub.callback";
    private static final String LEASE = "hub.lease_seconds";
    private static final String SECRET = "hub.secret";

    /** A secret is shorter than this (WebSub, section 5.1). */
    private static final int SECRET_BYTES = 200;

    private final Links links;
    private final PublicAddresses addresses;

    RequestReader(Links links, PublicAddresses addresses) {
        this.links = links;
        this.addresses = addresses;
    }

    /** @throws ProblemException malformed, with the parameter that is wrong and why */
    HubRequest read(Form form) {
        Mode mode = required(form, MODE, this::mode);
        Topic topic = required(form, TOPIC, this::topic);
        Callback callback = required(form, CALLBACK, this::callback);
        Duration lease = optional(form, LEASE, Lease::granted).orElse(Lease.DEFAULT);
        String secret = optional(form, SECRET, RequestReader::secret).orElse(null);
        return new HubRequest(mode, new Subscriber(topic.feed().name(), topic.format(), callback), lease, secret);
    }

    private Mode mode(String text) {
        return Mode.named(text).orElseThrow(() -> new IllegalArgumentException("is neither subscribe nor unsubscribe"));
    }

    private Topic topic(String text) {
        Topic topic = Topic.at(text, links).orElseThrow(() -> new IllegalArgumentException(
                "is the address of no feed in a format of ours; " + links.feeds() + " lists them all"));
        String address = topic.address(links);
        if (!address.equals(text)) {
            throw new IllegalArgumentException("is another name of " + address + "; subscribe to that");
        }
        return topic;
    }

    private Callback callback(String text) {
        Callback callback = Callback.of(text);
        if (!callback.literal().map(addresses::include).orElse(true)) {
            throw new IllegalArgumentException("is at an address that is not public");
        }
        return callback;
    }

    private static String secret(String text) {
        int bytes = text.getBytes(UTF_8).length;
        if (bytes >= SECRET_BYTES) {
            throw new IllegalArgumentException("has %d bytes, must have 1 to %d".formatted(bytes, SECRET_BYTES - 1));
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("has the character U+0000");
        }
        return text;
    }

    private static <T> T required(Form form, String name, Function<String, T> reading) {
        return optional(form, name, reading).orElseThrow(() -> broken(name, "is missing"));
    }

    private static <T> Optional<T> optional(Form form, String name, Function<String, T> reading) {
        List<String> values = form.fields().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw broken(name, "is given more than once");
        }
        try {
            return values.stream().filter(Predicate.not(String::isEmpty)).findFirst().map(reading);
        } catch (IllegalArgumentException e) {
            throw broken(name, e.getMessage());
        }
    }

    private static ProblemException broken(String name, String rule) {
        return new ProblemException(ProblemType.MALFORMED, name + " " + rule);
    }
}
