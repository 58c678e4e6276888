package org.pprnet.faults.clients;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.pprnet.faults.check.Promise;
import org.pprnet.faults.check.Violation;

/** Every call of every client and what came of it: in figures, in stories, and in what a client saw broken on the spot. */
public final class History {

    private static final int MOST_VIOLATIONS = 1_000;

    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final Map<String, Story> stories = new ConcurrentHashMap<>();
    private final Map<String, String> teasers = new ConcurrentHashMap<>();
    private final Queue<String> imports = new ConcurrentLinkedQueue<>();
    private final Queue<Violation> violations = new ConcurrentLinkedQueue<>();
    private final LongAdder published = new LongAdder();

    /** Counts what came of a call: {@code publish 200}, {@code publish no answer}. */
    void outcome(String call, String outcome) {
        outcomes.computeIfAbsent(call + " " + outcome, _ -> new LongAdder()).increment();
    }

    void begun(Story story) {
        stories.put(story.token(), story);
    }

    /** Notes what an author was told: that version of that submission is published. */
    public void acknowledged(String word, String id, int version, String title) {
        Story story = stories.computeIfAbsent(word, Story::new);
        story.submitted(id);
        story.published(version, title);
        published.increment();
    }

    /** Notes what an import was told to have kept. */
    void imported(Collection<String> titles) {
        imports.addAll(titles);
        published.add(titles.size());
    }

    void publishAcknowledged() {
        published.increment();
    }

    void teaserAcknowledged(String month, String teaser) {
        teasers.put(month, teaser);
    }

    /** Notes what a client saw that must not be. */
    public void broken(Promise promise, String what) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(promise, what));
        }
    }

    /** How many publications, imported ones included, revisions and withdrawals were acknowledged. */
    public long publishes() {
        return published.sum();
    }

    /** All submissions that were tried. */
    public Collection<Story> stories() {
        return stories.values();
    }

    /** The titles of all that was acknowledged as imported. */
    public Collection<String> imports() {
        return imports;
    }

    /** The last acknowledged teaser of each month. */
    public Map<String, String> teasers() {
        return Map.copyOf(teasers);
    }

    /** What clients saw broken. */
    public Collection<Violation> violations() {
        return violations;
    }

    /** How often each call had each outcome. */
    public Map<String, Long> outcomes() {
        Map<String, Long> figures = new ConcurrentSkipListMap<>();
        outcomes.forEach((outcome, count) -> figures.put(outcome, count.sum()));
        return figures;
    }
}
