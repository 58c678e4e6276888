package org.pprnet.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The agent's way in: {@code -javaagent:faults-agent.jar=SENTENCE}. */
public final class FaultsAgent {

    private final Sentence sentence;
    private final List<Change> changes = new ArrayList<>();

    private FaultsAgent(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Called before the service's own main method. */
    public static void premain(String argument, Instrumentation instrumentation) {
        Sentence sentence = Sentence.parse(argument);
        Executioner.takeOver(sentence, new Journal(sentence.part(), Path.of(sentence.journal())));
        weave(new FaultsAgent(sentence).changes(), instrumentation);
    }

    /**
     * Loads what is to be changed at once, and is done: as long as there is a transformer, the bytes of every class are
     * fetched for it, shared archive or not, which makes a start half as long again.
     */
    private static void weave(Map<String, List<Change>> changes, Instrumentation instrumentation) {
        Weaver weaver = new Weaver(changes);
        instrumentation.addTransformer(weaver);
        for (String type : changes.keySet()) {
            try {
                Class.forName(type, false, ClassLoader.getSystemClassLoader());
            } catch (ClassNotFoundException e) {
                // Not every service has every class; a test sees to it that some service has each of them.
            }
        }
        instrumentation.removeTransformer(weaver);
    }

    private Map<String, List<Change>> changes() {
        Steps.ALL.stream().filter(sentence::concerns).forEach(step -> change(step, StepAdvice.class));
        change(Steps.LEADS, Leads.class);
        change(Steps.SENDS, Sends.class);
        if (sentence.reversed() > 0) {
            change(Steps.SENDS, Reversed.class);
        }
        if (!sentence.clock().isZero()) {
            System.setProperty(WrongClock.PROPERTY, Long.toString(sentence.clock().toMillis()));
            changes.add(new Change("org.pprnet.service.following.LogConfiguration", "clock", takesArguments(0),
                    WrongClock.class));
        }
        sentence.plant().ifPresent(this::plant);
        return changes.stream().collect(Collectors.groupingBy(Change::type));
    }

    private void change(Step step, Class<?> advice) {
        changes.add(new Change(step.type(), step.method(), takesArguments(step.arguments()), advice));
    }

    private void plant(Plant plant) {
        changes.add(new Change(plant.type(), plant.method(), any(), plant.advice));
    }
}
