package org.pprnet.faults.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.pprnet.events.Json;
import org.pprnet.faults.check.Promise;
import org.pprnet.faults.clients.Ingest.Request;
import org.pprnet.faults.clients.Ingest.Unanswered;

/**
 * Publishes, imports, revises, withdraws, flags and announces, one thing after the other, and never lets go of one
 * unanswered.
 */
final class Author implements Runnable {

    private static final int SHELF = 400;
    /** Of a hundred submissions, as a client does whose connection ends before the answer. */
    private static final int SENT_TWICE = 5;

    private final String name;
    private final Ingest ingest;
    private final int importedAtOnce;
    private final History history;
    private final BlockingQueue<Claim> claims;
    private final RandomGenerator random;
    private final Pace pace;
    private final BooleanSupplier going;
    private final List<Story> shelf = new ArrayList<>();
    private Optional<Story> flagged = Optional.empty();
    private int stories;

    Author(String name, Ingest ingest, int importedAtOnce, History history, BlockingQueue<Claim> claims,
            RandomGenerator random, Pace pace,
            BooleanSupplier going) {
        this.name = name;
        this.ingest = ingest;
        this.importedAtOnce = importedAtOnce;
        this.history = history;
        this.claims = claims;
        this.random = random;
        this.pace = pace;
        this.going = going;
    }

    @Override
    public void run() {
        while (going.getAsBoolean() && pace.next()) {
            try {
                act();
            } catch (Unanswered | IOException e) {
                history.outcome("author", "gave up");
            }
        }
    }

    private void act() throws Unanswered, IOException {
        int dice = random.nextInt(100);
        if (dice < 54 || shelf.isEmpty()) {
            publish();
        } else if (dice < 62) {
            bringMany();
        } else if (dice < 82) {
            revise(Texts.any(shelf, random));
        } else if (dice < 90) {
            withdraw(shelf.remove(random.nextInt(shelf.size())));
        } else if (dice < 96) {
            flag(Texts.any(shelf, random));
        } else if (dice < 98) {
            announce();
        } else {
            beRefused();
        }
    }

    private void publish() throws Unanswered, IOException {
        Story story = new Story(Texts.word(name + "x" + ++stories));
        history.begun(story);
        String title = "About " + story.token();
        Request submission = new Request("submit", "POST", "/submissions",
                Map.of("Idempotency-Key", story.token()), Texts.submission(story, title, random));
        Http.Answer draft = ingest.ask(submission);
        if (!isAsExpected("submit", draft, 201)) {
            return;
        }
        if (random.nextInt(100) < SENT_TWICE && !isAsExpected("submit", ingest.ask(submission), 201)) {
            return;
        }
        story.submitted(draft.json().required("id").textValue());
        if (publish(story, title)) {
            keep(story);
        }
    }

    /** Sent again, what arrived the first time is no news. */
    private void bringMany() throws Unanswered, IOException {
        List<String> titles = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        while (titles.size() < importedAtOnce) {
            Story story = new Story(Texts.word(name + "x" + ++stories));
            Map<String, Object> line = new HashMap<>(
                    Texts.submission(story, "Import of " + story.token(), random));
            line.put("publishedAt", "2012-05-01T12:00:00Z");
            titles.add(line.get("title").toString());
            lines.append(Json.text(line)).append('\n');
        }
        Http.Answer answer = ingest.ask(new Request("import", "POST", "/submissions/imports",
                Map.of("Content-Type", "application/x-ndjson"), lines.toString()));
        if (!isAsExpected("import", answer, 202)) {
            return;
        }
        JsonNode run = answer.json();
        int kept = run.required("accepted").intValue() + run.required("duplicates").intValue();
        if (kept != importedAtOnce) {
            history.broken(Promise.REQUESTS_ARE_ANSWERED_RIGHT,
                    "of %d imported summaries %d were kept: %s".formatted(importedAtOnce, kept, answer.body()));
        }
        history.imported(titles);
    }

    private boolean publish(Story story, String title) throws Unanswered, IOException {
        Http.Answer answer = ingest.ask(new Request("publish", "PUT", publication(story), Map.of()));
        if (!isAsExpected("publish", answer, 200)) {
            return false;
        }
        int version = answer.json().required("version").intValue();
        history.acknowledged(story.token(), story.id(), version, title);
        claim(new Claim(story, version, false, flagged));
        flagged = Optional.empty();
        return true;
    }

    private void revise(Story story) throws Unanswered, IOException {
        int next = story.newestVersion().orElse(0) + 1;
        String title = "About %s, edition %d".formatted(story.token(), next);
        Map<String, Object> content = Texts.submission(story, title, random);
        for (int tries = 0; tries < 20; tries++) {
            Http.Answer now = ingest.ask(new Request("look", "GET", "/submissions/" + story.id()));
            if (!isAsExpected("look", now, 200)) {
                return;
            }
            if (now.json().required("title").textValue().equals(title)) {
                publish(story, title);
                return;
            }
            String etag = now.whole().headers().firstValue("ETag").orElse("");
            // 412 is an answer to the same request sent again: the next look tells whether the first was carried out.
            ingest.ask(new Request("revise", "PUT", "/submissions/" + story.id(), Map.of("If-Match", etag), content));
        }
        history.broken(Promise.REQUESTS_ARE_ANSWERED_RIGHT, "the revision of %s is never taken".formatted(story.id()));
    }

    private void withdraw(Story story) throws Unanswered, IOException {
        story.isBeingWithdrawn();
        Http.Answer answer = ingest
                .ask(new Request("withdraw", "DELETE", publication(story) + "?reason=for%20the%20trial"));
        if (isAsExpected("withdraw", answer, 200)) {
            int version = answer.json().required("version").intValue();
            story.withdrawn(version);
            history.publishAcknowledged();
            claim(new Claim(story, version, true, Optional.empty()));
        }
    }

    private void flag(Story story) throws Unanswered {
        boolean now = !story.isFlagged();
        story.flagged(false);
        String path = "/submissions/retractions/" + story.doi();
        Http.Answer answer = now
                ? ingest.ask(new Request("flag", "PUT", path,
                        Map.of("flags", List.of(Map.of("kind", "retraction", "date",
                                "2024-05-01", "reason", "for the trial")))))
                : ingest.ask(new Request("clear", "DELETE", path));
        if (isAsExpected("flag", answer, 200) && now) {
            story.flagged(true);
            flagged = Optional.of(story);
        }
    }

    private void announce() throws Unanswered {
        // One author, one month: who else would know which teaser was the last?
        String month = "%d-%02d".formatted(2027 + name.hashCode() % 50, 1 + random.nextInt(12));
        String teaser = Texts.sentence(random, 12);
        Http.Answer answer = ingest
                .ask(new Request("announce", "PUT", "/submissions/issues/" + month, Map.of("teaser", teaser)));
        if (isAsExpected("announce", answer, 200)) {
            history.teaserAcknowledged(month, teaser);
        }
    }

    /** What XML cannot carry, and what is no submission at all. */
    private void beRefused() throws Unanswered {
        Object bad = random.nextBoolean()
                ? Map.of("title", "A \u0010 control", "summary", "s", "practiceImplications", "", "topics", List.of(),
                        "researchTypes", List.of())
                : Map.of("title", "", "surprise", List.of(List.of(List.of())));
        Http.Answer answer = ingest.ask(new Request("hostile", "POST", "/submissions", bad));
        if (answer.status() < 400 || !answer.body().contains("urn:pprnet:problem:")) {
            history.broken(Promise.REQUESTS_ARE_ANSWERED_RIGHT,
                    "a hostile request was answered %d %s".formatted(answer.status(), answer.body()));
        }
    }

    private boolean isAsExpected(String what, Http.Answer answer, int status) {
        if (answer.status() != status) {
            history.broken(Promise.REQUESTS_ARE_ANSWERED_RIGHT,
                    "%s was answered %d %s".formatted(what, answer.status(), answer.body()));
        }
        return answer.status() == status;
    }

    /** Where readers are too busy to look at all, they look at some. */
    private void claim(Claim claim) {
        claims.offer(claim);
    }

    private void keep(Story story) {
        shelf.add(story);
        if (shelf.size() > SHELF) {
            shelf.removeFirst();
        }
    }

    private static String publication(Story story) {
        return "/submissions/" + story.id() + "/publication";
    }
}
