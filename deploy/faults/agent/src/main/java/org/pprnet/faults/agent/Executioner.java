package org.pprnet.faults.agent;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries the sentence out. Called from within the services' methods, so all of it is public. */
public final class Executioner {

    /** What {@code kill -9} ends a process with. */
    private static final int KILLED = 137;

    private static volatile Sentence sentence = Sentence.none("?", "");
    private static volatile Journal journal = new Journal("?", java.nio.file.Path.of(""));
    private static final Map<String, AtomicInteger> PASSAGES = new ConcurrentHashMap<>();
    private static final AtomicInteger APPENDS = new AtomicInteger();

    private Executioner() {}

    static void takeOver(Sentence given, Journal kept) {
        sentence = given;
        journal = kept;
    }

    /** A step is being taken, and this is its beginning. */
    public static void before(String method) {
        pass(name(method), Sentence.Edge.BEFORE);
    }

    /** A step was taken. */
    public static void after(String method) {
        pass(name(method), Sentence.Edge.AFTER);
    }

    /** A relay takes the lead. */
    public static void leads() {
        journal.note("leads", "");
    }

    /** A relay sends to the log. */
    public static void sends() {
        journal.note("sends", "");
    }

    /** The records of one append, as they are to be sent. */
    public static <T> List<T> order(List<T> records) {
        int every = sentence.reversed();
        if (every == 0 || records.size() < 2 || APPENDS.incrementAndGet() % every != 0) {
            return records;
        }
        List<T> reversed = new java.util.ArrayList<>(records);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void pass(String step, Sentence.Edge edge) {
        List<Sentence.Event> events = sentence.at(step, edge);
        if (events.isEmpty()) {
            return;
        }
        int passage = PASSAGES.computeIfAbsent(step + edge, _ -> new AtomicInteger()).incrementAndGet();
        events.stream().filter(event -> event.passage() == passage).forEach(Executioner::suffer);
    }

    private static void suffer(Sentence.Event event) {
        if (event.pause().isPresent()) {
            journal.note("paused", event.toString());
            sleep(event.pause().get());
            return;
        }
        journal.note("halted", event.step() + "/" + event.edge());
        Runtime.getRuntime().halt(KILLED);
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code org.pprnet.events.log.Store.apply} is the step {@code Store.apply}. */
    private static String name(String method) {
        int dot = method.lastIndexOf('.', method.lastIndexOf('.') - 1);
        return method.substring(dot + 1);
    }
}
