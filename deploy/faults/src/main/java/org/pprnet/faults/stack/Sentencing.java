package org.pprnet.faults.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.pprnet.faults.agent.Plant;
import org.pprnet.faults.agent.Sentence;
import org.pprnet.faults.agent.Steps;
import org.pprnet.local.Home;
import org.pprnet.local.stack.Conditions;
import org.pprnet.local.stack.Ports;

/**
 * Gives each process of a service its sentence when it is started, and leaves dead parts dead for as long as is wanted.
 * None of them embeds: that keeps no promise that is checked, and takes as long as everything else.
 */
public final class Sentencing implements Conditions {

    private static final int PASSAGES_BEFORE_DEATH = 3;
    /** Compiled quickly rather than well: these processes do not live long. */
    private static final String FLAGS = "-XX:TieredStopAtLevel=1";

    private final Path agent;
    private final Path journal;
    private final Optional<Plant> plant;
    private final SharedArchives archives;
    private final Map<String, Duration> pauses = new ConcurrentHashMap<>();
    private volatile UnaryOperator<Sentence> judge = UnaryOperator.identity();

    /** @param journal what the agents append to, in the trial's own folder */
    public Sentencing(Home home, Path journal, Optional<Plant> plant) {
        this.agent = home.jar("deploy/faults/agent", "faults-agent");
        this.journal = journal;
        this.plant = plant;
        this.archives = new SharedArchives(home, journal.getParent());
    }

    /** Makes what lets services start in half the time; worth it where they are started often. */
    public void makeArchives() {
        archives.make();
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
    public boolean withStartCaches() {
        return false;
    }

    @Override
    public Map<String, String> environment(String part) {
        Sentence empty = Sentence.none(part, journal.toString());
        Sentence sentence = judge.apply(plant.map(empty::with).orElse(empty));
        if (sentence.plant().equals(Optional.of(Plant.EARLY_POSITION))) {
            sentence = sentence.with(new Sentence.Event(Steps.PLANTED, Sentence.Edge.BEFORE, PASSAGES_BEFORE_DEATH,
                    Optional.empty()));
        }
        return Map.of("JDK_JAVA_OPTIONS", "-javaagent:%s=%s %s %s".formatted(agent, sentence, FLAGS,
                archives.flag(service(sentence))), "MEANING_ENABLED", "false");
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
