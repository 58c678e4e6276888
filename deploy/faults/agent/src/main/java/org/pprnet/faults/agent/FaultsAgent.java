package org.pprnet.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The agent's way in: {@code -javaagent:faults-agent.jar=SENTENCE}. */
public final class FaultsAgent {

    private final Sentence sentence;
    private AgentBuilder builder = new AgentBuilder.Default().disableClassFormatChanges();

    private FaultsAgent(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Called before the service's own main method. */
    public static void premain(String argument, Instrumentation instrumentation) {
        Sentence sentence = Sentence.parse(argument);
        Executioner.takeOver(sentence, new Journal(sentence.part(), Path.of(sentence.journal())));
        new FaultsAgent(sentence).install(instrumentation);
    }

    private void install(Instrumentation instrumentation) {
        Steps.ALL.stream().filter(sentence::concerns)
                .forEach(step -> weave(StepAdvice.class, step.type(), step.method(), takesArguments(step.arguments())));
        weave(Agreed.class, "org.pprnet.ingest.outbox.Shipment", "agree", takesArguments(0));
        if (sentence.reversed() > 0) {
            weave(Reversed.class, "org.pprnet.events.log.LogWriter", "append", takesArguments(1));
        }
        if (!sentence.clock().isZero()) {
            System.setProperty(WrongClock.PROPERTY, Long.toString(sentence.clock().toMillis()));
            weave(WrongClock.class, "org.pprnet.service.following.LogConfiguration", "clock", takesArguments(0));
        }
        sentence.plant().ifPresent(this::plant);
        builder.installOn(instrumentation);
    }

    private void plant(Plant plant) {
        weave(plant.advice, plant.type, plant.method, method -> true);
        if (plant == Plant.NO_DEDUP) {
            weave(NoDedup.Next.class, "org.pprnet.events.log.Batch", "next", takesArguments(0));
        }
    }

    private void weave(Class<?> advice, String type, String method, ElementMatcher<MethodDescription> which) {
        builder = builder.type(named(type)).transform((change, _, _, _, _) -> change
                .visit(Advice.to(advice).on(named(method).and(which::matches))));
    }
}
