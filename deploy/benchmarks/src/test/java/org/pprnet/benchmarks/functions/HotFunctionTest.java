package org.pprnet.benchmarks.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.pprnet.events.Decoded;
import org.pprnet.events.Summary;

class HotFunctionTest {

    @Test
    void eachBenchmarkIsTold() {
        Stream<String> benchmarks = Stream.of(EventFunctions.class, AnswerFunctions.class, SearchFunctions.class)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName());
        assertThat(Arrays.stream(HotFunction.values()).map(HotFunction::benchmark))
                .containsExactlyInAnyOrderElementsOf(benchmarks.toList());
    }

    @Test
    void functionsOfEventsAndAnswersDoWhatTheySay() {
        EventFunctions events = new EventFunctions();
        AnswerFunctions answers = new AnswerFunctions();
        Summary first = Published.summaries().getFirst();
        assertThat(events.eventRead()).isInstanceOf(Decoded.Known.class);
        assertThat(events.contentHash()).hasSize(64).isNotEqualTo(events.contentHash());
        assertThat(answers.summaryAsJson()).contains(first.title(), "correction");
        assertThat(answers.cursorRead().keys()).contains(first.id().toString());
    }

    @Test
    void functionsOfSearchDoWhatTheySay() {
        SearchFunctions search = new SearchFunctions();
        try {
            assertThat(search.searchRequest()).contains("alliance", "ruptures", "\"size\":7");
            assertThat(search.wordsOfText()).hasSizeGreaterThan(250);
        } finally {
            search.end();
        }
    }

    @Test
    void argumentsComeInTurn() {
        InTurn<String> turn = new InTurn<>(List.of("a", "b", "c"));
        assertThat(Stream.generate(turn::next).limit(4)).containsExactly("a", "b", "c", "a");
    }
}
