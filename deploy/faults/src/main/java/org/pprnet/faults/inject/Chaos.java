package org.pprnet.faults.inject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.pprnet.faults.agent.Sentence;
import org.pprnet.faults.agent.Step;
import org.pprnet.faults.agent.Steps;
import org.pprnet.faults.stack.Sentencing;

/** Lets one fault after the other happen, drawn from a deck that holds each kind as often as it is wanted. */
public final class Chaos {

    private static final Duration LONGEST_CLOCK_ERROR = Duration.ofHours(1);

    private final Sentencing sentencing;
    private final Random random;
    private final Duration pause;
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param pause between two faults, on average */
    public Chaos(Sentencing sentencing, Random random, Duration pause) {
        this.sentencing = sentencing;
        this.random = random;
        this.pause = pause;
    }

    /** Goes on for that long, round after round; how often each fault happened. */
    public Map<String, Integer> run(Duration time, Deck deck) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            List<Fault> round = new ArrayList<>(deck.cards());
            Collections.shuffle(round, random);
            for (Fault fault : round) {
                if (System.nanoTime() > end) {
                    break;
                }
                // A fault that happens alone has acquitted all.
                sentencing.judge(this::sentence);
                happen(fault);
                Thread.sleep(Math.round(-Math.log(1 - random.nextDouble()) * pause.toMillis()));
            }
        }
        sentencing.acquitAll();
        return counts;
    }

    private void happen(Fault fault) throws InterruptedException {
        counts.merge(fault.name(), 1, Integer::sum);
        try {
            fault.action().happen();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            // A server that is dead cannot be hurt more.
            counts.merge(fault.name() + " (could not be done)", 1, Integer::sum);
        }
    }

    private synchronized Sentence sentence(Sentence empty) {
        Sentence sentence = empty;
        String service = Sentencing.service(empty);
        List<Step> steps = Steps.of(service);
        if (random.nextInt(100) < 65) {
            sentence = sentence.with(event(steps, Optional.empty()));
        } else if (random.nextInt(100) < 40) {
            sentence = sentence.with(event(steps, Optional.of(Duration.ofMillis(random.nextInt(50, 8_000)))));
        }
        if (random.nextInt(100) < 10) {
            sentence = sentence.withClock(random.nextBoolean() ? LONGEST_CLOCK_ERROR : LONGEST_CLOCK_ERROR.negated());
        }
        return service.equals("ingest") && random.nextInt(100) < 30 ? sentence.reversing(3) : sentence;
    }

    private Sentence.Event event(List<Step> steps, Optional<Duration> pause) {
        Step step = steps.get(random.nextInt(steps.size()));
        // What is taken often has many passages to be hurt at.
        int passage = 1
                + (int) Math.round(-Math.log(1 - random.nextDouble()) * (step.method().equals("commit") ? 60 : 15));
        return new Sentence.Event(step.name(), random.nextBoolean() ? Sentence.Edge.BEFORE : Sentence.Edge.AFTER,
                passage,
                pause);
    }
}
