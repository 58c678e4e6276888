package org.pprnet.faults.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a process is to suffer, written as the agent's argument: directives parted by {@code ;}.
 *
 * @param part the process's name in the journal
 * @param journal the file that tells what befell whom; all processes append to it
 * @param events what happens at which step
 * @param clock by how much the process's clock is wrong
 * @param reversed every so many appends to the log that have more than one record come in reverse; 0 for none
 * @param plant a bug
 */
public record Sentence(String part, String journal, List<Event> events, Duration clock, int reversed,
        Optional<Plant> plant) {

    /** Which edge of a step. */
    public enum Edge {
        BEFORE,
        AFTER
    }

    /**
     * Something that happens once.
     *
     * @param step as {@link Step#name}
     * @param passage the first, second, third … time that the step is taken
     * @param pause how long; nothing: the process halts there and then, as {@code kill -9} would have it
     */
    public record Event(String step, Edge edge, int passage, Optional<Duration> pause) {

        private static Event parse(String text) {
            String[] parts = text.split("/");
            return new Event(parts[0], Edge.valueOf(parts[1]), Integer.parseInt(parts[2]),
                    parts.length > 3 ? Optional.of(Duration.ofMillis(Long.parseLong(parts[3]))) : Optional.empty());
        }

        @Override
        public String toString() {
            return "%s/%s/%d%s".formatted(step, edge, passage, pause.map(time -> "/" + time.toMillis()).orElse(""));
        }
    }

    public Sentence {
        events = List.copyOf(events);
    }

    /** Nothing but an entry in the journal. */
    public static Sentence none(String part, String journal) {
        return new Sentence(part, journal, List.of(), Duration.ZERO, 0, Optional.empty());
    }

    /** The same with one more event. */
    public Sentence with(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Sentence(part, journal, more, clock, reversed, plant);
    }

    /** The same with a wrong clock. */
    public Sentence withClock(Duration wrong) {
        return new Sentence(part, journal, events, wrong, reversed, plant);
    }

    /** The same with some appends reversed. */
    public Sentence reversing(int every) {
        return new Sentence(part, journal, events, clock, every, plant);
    }

    /** The same with a bug. */
    public Sentence with(Plant bug) {
        return new Sentence(part, journal, events, clock, reversed, Optional.of(bug));
    }

    static Sentence parse(String argument) {
        Sentence sentence = none("?", "");
        for (String directive : argument.split(";")) {
            String[] pair = directive.split("=", 2);
            sentence = switch (pair[0]) {
                case "part" -> new Sentence(pair[1], sentence.journal, sentence.events, sentence.clock,
                        sentence.reversed, sentence.plant);
                case "journal" -> new Sentence(sentence.part, pair[1], sentence.events, sentence.clock,
                        sentence.reversed, sentence.plant);
                case "event" -> sentence.with(Event.parse(pair[1]));
                case "clock" -> sentence.withClock(Duration.ofMillis(Long.parseLong(pair[1])));
                case "reversed" -> sentence.reversing(Integer.parseInt(pair[1]));
                case "plant" -> sentence.with(Plant.labelled(pair[1]));
                default -> throw new IllegalArgumentException("no directive: " + directive);
            };
        }
        return sentence;
    }

    @Override
    public String toString() {
        List<String> directives = new ArrayList<>(List.of("part=" + part, "journal=" + journal));
        events.forEach(event -> directives.add("event=" + event));
        if (!clock.isZero()) {
            directives.add("clock=" + clock.toMillis());
        }
        if (reversed > 0) {
            directives.add("reversed=" + reversed);
        }
        plant.ifPresent(bug -> directives.add("plant=" + bug.label()));
        return String.join(";", directives);
    }

    boolean concerns(Step step) {
        return events.stream().anyMatch(event -> event.step.equals(step.name()));
    }

    List<Event> at(String step, Edge edge) {
        return events.stream().filter(event -> event.step.equals(step) && event.edge == edge).toList();
    }
}
