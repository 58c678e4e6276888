package org.pprnet.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.State;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.faults.clients.Addresses;
import org.pprnet.faults.clients.Http;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;

/** What the views hold and show when everything is calm, beside what the log says. */
final class ViewChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<LoggedEvent> events;
    private final Addresses addresses;
    private final List<Violation> found = new ArrayList<>();

    ViewChecks(List<LoggedEvent> events, Addresses addresses) {
        this.events = events;
        this.addresses = addresses;
    }

    List<Violation> all(List<ServiceClient> services) throws IOException {
        digests(services);
        Set<String> live = live();
        once("catalog", live, listed("/summaries?limit=100", item -> item));
        once("search", live, listed("/search?q=&sort=newest&limit=100", item -> item.required("summary")));
        feed();
        return found;
    }

    private void digests(List<ServiceClient> services) {
        State expected = Fold.state("log", events.size(), events);
        for (ServiceClient service : services) {
            String held = held(service);
            if (!held.equals(expected.position() + " " + expected.digest())) {
                found.add(
                        new Violation(Promise.ALL_VIEWS_ARE_ONE, "%s (port %d) holds %s, the log says %d %s".formatted(
                                service.name(), service.address().port(), held, expected.position(),
                                expected.digest())));
            }
        }
    }

    /** Asked a few times: what has just recovered may still answer that it is busy. */
    private static String held(ServiceClient service) {
        return Waiting.forWanted(PATIENCE, service::deepState, Optional::isPresent)
                .map(known -> known.position() + " " + known.digest()).orElse("nothing that it can tell");
    }

    private Set<String> live() {
        Set<String> live = new HashSet<>();
        for (LoggedEvent logged : events) {
            switch (logged.event()) {
                case SummaryEvent.Published(Summary summary) -> live.add(summary.id().toString());
                case SummaryEvent.Revised(Summary summary) -> live.add(summary.id().toString());
                case SummaryEvent.Withdrawn withdrawn -> live.remove(withdrawn.entity());
                case SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ -> {
                }
            }
        }
        return live;
    }

    private List<String> listed(String first, Function<JsonNode, JsonNode> summary) throws IOException {
        List<String> ids = new ArrayList<>();
        String path = first;
        while (!path.isEmpty()) {
            Http.Answer answer = Http.get(addresses.gateway() + path);
            if (answer.status() != 200) {
                throw new IOException("%s is answered %d %s".formatted(path, answer.status(), answer.body()));
            }
            JsonNode page = answer.json();
            page.required("items").forEach(item -> ids.add(summary.apply(item).required("id").textValue()));
            path = page.has("next")
                    ? first + "&cursor=" + URLEncoder.encode(page.get("next").textValue(), StandardCharsets.UTF_8)
                    : "";
        }
        return ids;
    }

    private void once(String view, Set<String> live, List<String> listed) {
        Map<String, Long> counts = listed.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        counts.forEach((id, count) -> {
            if (count > 1 || !live.contains(id)) {
                found.add(new Violation(count > 1 ? Promise.NOTHING_IS_DOUBLED : Promise.ALL_VIEWS_ARE_ONE,
                        "%s lists %s %d times, the log says it is %s".formatted(view, id, count,
                                live.contains(id) ? "live" : "not live")));
            }
        });
        live.stream().filter(id -> !counts.containsKey(id)).forEach(
                id -> found.add(new Violation(Promise.ALL_VIEWS_ARE_ONE, "%s does not list %s".formatted(view, id))));
    }

    /** What was rendered before the store was level is not what is asked; it says itself up to where it goes. */
    private Http.Answer feedAtTheEnd() throws IOException {
        String address = addresses.gateway() + "/feeds/all.json";
        AtomicReference<Http.Answer> answer = new AtomicReference<>(Http.get(address));
        Waiting.until(PATIENCE, () -> {
            try {
                answer.set(Http.get(address));
                return answer.get().logPosition() >= events.size();
            } catch (IOException away) {
                return false;
            }
        });
        return answer.get();
    }

    /** Of the entries in the feed of everything, each is there once, under the summary's id, as the log has it last. */
    private void feed() throws IOException {
        Map<String, Summary> newest = new HashMap<>();
        events.forEach(logged -> {
            switch (logged.event()) {
                case SummaryEvent.Published(Summary summary) -> newest.put("urn:uuid:" + summary.id(), summary);
                case SummaryEvent.Revised(Summary summary) -> newest.put("urn:uuid:" + summary.id(), summary);
                case SummaryEvent.Withdrawn withdrawn -> newest.remove("urn:uuid:" + withdrawn.entity());
                case SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ -> {
                }
            }
        });
        Set<String> seen = new HashSet<>();
        for (JsonNode item : feedAtTheEnd().json().required("items")) {
            String id = item.required("id").textValue();
            if (!seen.add(id)) {
                found.add(new Violation(Promise.NOTHING_IS_DOUBLED, "the feed lists %s twice".formatted(id)));
            }
            Summary expected = newest.get(id);
            if (expected == null || !expected.title().equals(item.required("title").textValue())) {
                found.add(new Violation(Promise.ALL_VIEWS_ARE_ONE,
                        "the feed shows %s otherwise than the log".formatted(id)));
            }
        }
    }
}
