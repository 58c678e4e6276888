package org.pprnet.benchmarks.stack;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Consumer;
import org.pprnet.local.stack.Conditions;

/**
 * What a stack is started under: empty at first, with one thing or another that is measured.
 *
 * @param withStartCaches whether services are started with what was learnt from an earlier start
 * @param withMeaning whether texts are embedded: for hours where there are many, on a processor that is not measured then
 * @param whenReady told the part that an instance of a service is, as soon as it is ready
 * @param whenDead told a part that died
 */
public record BenchConditions(boolean withStartCaches, boolean withMeaning, Consumer<String> whenReady,
        Consumer<String> whenDead)
        implements
            Conditions {

    /** As benchmarks run it unless they say otherwise. */
    public static final BenchConditions LEXICAL = new BenchConditions(true, false, _ -> {});

    /** With the embedding model. */
    public static final BenchConditions WITH_MEANING = new BenchConditions(true, true, _ -> {});

    public BenchConditions {
        requireNonNull(whenReady, "whenReady is null");
        requireNonNull(whenDead, "whenDead is null");
    }

    /** Of a stack in which nothing should die. */
    public BenchConditions(boolean withStartCaches, boolean withMeaning, Consumer<String> whenReady) {
        this(withStartCaches, withMeaning, whenReady, _ -> {});
    }

    /** The same, and who is told a part that died. */
    BenchConditions telling(Consumer<String> whenDead) {
        return new BenchConditions(withStartCaches, withMeaning, whenReady, whenDead);
    }

    @Override
    public boolean withSampleArchive() {
        return false;
    }

    @Override
    public Map<String, String> environment(String part) {
        return Map.of("MEANING_ENABLED", Boolean.toString(withMeaning));
    }

    @Override
    public void died(String part) {
        whenDead.accept(part);
    }

    @Override
    public void ready(String part) {
        whenReady.accept(part);
    }
}
