package org.pprnet.faults.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.pprnet.faults.agent.Plant;
import org.pprnet.faults.agent.Sentence;
import org.pprnet.local.stack.Conditions;
import org.pprnet.local.stack.Ports;

/** Gives each process of a service its sentence when it is started, and leaves dead parts dead for as long as is wanted. */
public final class Sentencing implements Conditions {

    /** Compiled quickly rather than well: these processes do not live long. */
    private static final String FLAGS = "-XX:TieredStopAtLevel=1 -XX:-UsePerfData";

    private final Path agent;
    private final Path journal;
    private final Optional<Plant> plant;
    private final Map<String, Duration> pauses = new ConcurrentHashMap<>();
    private volatile UnaryOperator<Sentence> judge = UnaryOperator.identity();

    /** @param agent the agent's jar */
    public Sentencing(Path agent, Path journal, Optional<Plant> plant) {
        this.agent = agent;
        this.journal = journal;
        this.plant = plant;
    }

    /** From now on, processes get what this makes of an empty sentence. */
    public void judge(UnaryOperator<Sentence> now) {
        judge = now;
    }

    /** From now on, processes get nothing more to suffer; what runs keeps its sentence. */
    public void acquitAll() {
        judge = UnaryOperator.identity();
    }

    /** The next time that it dies, it is left dead for that long. */
    public void leaveDead(String part, Duration pause) {
        pauses.put(part, pause);
    }

    @Override
    public boolean withSampleArchive() {
        return false;
    }

    @Override
    public Map<String, String> environment(String part) {
        Sentence empty = Sentence.none(part, journal.toString());
        Sentence sentence = judge.apply(plant.map(empty::with).orElse(empty));
        return Map.of("JDK_JAVA_OPTIONS", "-javaagent:%s=%s %s".formatted(agent, sentence, FLAGS));
    }

    @Override
    public Optional<Duration> pauseAfterDeath(String part) {
        Duration pause = pauses.remove(part);
        return Optional.of(pause == null ? Duration.ZERO : pause);
    }

    /** Whose instance a sentenced process is. */
    public static String service(Sentence sentence) {
        return Ports.service(sentence.part());
    }
}
