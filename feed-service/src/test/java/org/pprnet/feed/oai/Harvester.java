package org.pprnet.feed.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.pprnet.feed.FeedApp;

/** Keeps a copy of the repository, or of one set, and brings it up to date by what changed since it last did. */
final class Harvester {

    private final String selection;
    private final BinaryOperator<String> goingOnFrom;
    private final Map<String, Answer.Copy> copies = new HashMap<>();
    private String from = "";

    /**
     * @param selection empty, or a set as an argument: {@code &set=empathy}
     * @param goingOnFrom which of the time of the answer before and the time of this one is the next harvest's {@code from}
     */
    Harvester(String selection, BinaryOperator<String> goingOnFrom) {
        this.selection = selection;
        this.goingOnFrom = goingOnFrom;
    }

    static Harvester ofAll() {
        return new Harvester("", (first, _) -> first);
    }

    /**
     * @param service which instance is asked, each time
     * @param betweenPages what happens while the harvester is at work
     */
    void harvest(Supplier<FeedApp> service, Runnable betweenPages) {
        String first = "/oai?verb=ListRecords&metadataPrefix=oai_dc" + selection
                + (from.isEmpty() ? "" : "&from=" + from);
        Answer answer = Answer.of(service.get().get(first).body());
        String time = answer.responseDate();
        take(answer);
        while (!answer.token().isEmpty()) {
            betweenPages.run();
            answer = Answer.of(service.get().get("/oai?verb=ListRecords&resumptionToken=" + answer.token()).body());
            time = goingOnFrom.apply(time, answer.responseDate());
            take(answer);
        }
        from = time;
    }

    void harvest(FeedApp service) {
        harvest(() -> service, () -> {});
    }

    private void take(Answer answer) {
        assertThat(answer.errors()).isSubsetOf("noRecordsMatch");
        answer.records().forEach(copy -> copies.put(copy.identifier(), copy));
    }

    Map<String, Answer.Copy> copies() {
        return Map.copyOf(copies);
    }
}
