package org.pprnet.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pprnet.search.Index;
import org.pprnet.search.query.RandomQueries;

/** The analysis here and the one in Elasticsearch are one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextAnalysisTest {

    private static final List<String> TEXTS = List.of(
            "Clients’ own ratings — g = -0.63, p < .01 (95% CI [−.80, 0.46]); 14–16 sessions.",
            "The behavioural programme's organisers, Flückiger & Del Re (naïve), judged drop-out; counselling in centres.",
            "I² ≥ 75%, n<=120, 3 > 2, a<b, <b>bold</b>, .5.5, v.5, e-mail, PHQ-9 and ACTs’ O'Brien",
            "Mentalising, mentalization and mental health",
            "(.5) [-0.5], \"-0.5\" (p<.01). (-.3), ([x]); ...wait... e.g., \"Why?\" v.5. (c.f.) 1,000: ?! \u0301x -\n-3\t.4",
            "日本語 אבג 👩‍⚕️ α = .81 co\u00ADoperation Ångström ﬁne ½");

    private final TextAnalysis analysis = new TextAnalysis();
    private Index index;

    @BeforeAll
    void make() {
        index = Index.fresh();
        index.life().ensure();
    }

    @AfterAll
    void drop() {
        index.close();
    }

    @Test
    void wordsStandWhereElasticsearchSeesThemAndAreComparedByTheSameTerms() {
        for (String text : texts()) {
            assertThat(analysis.tokens(text).stream().map(token -> "%d-%d %s".formatted(token.start(), token.end(),
                    token.forms().folded())).toList()).as(text)
                    .isEqualTo(analyzed("exact", text).stream().map(token -> "%d-%d %s".formatted(token.startOffset(),
                            token.endOffset(), token.token())).toList());
            assertThat(stems(text)).as(text).containsAll(analyzed("words", text).stream().map(AnalyzeToken::token)
                    .collect(Collectors.toSet()));
        }
    }

    /** Words that are letters only are looked up as they fold (Spelling), and found among these. */
    @Test
    void vocabularyForTypingErrorsHasEachWordOfLettersAsItFolds() {
        for (String text : texts()) {
            assertThat(analyzed("letters", text)).as(text).extracting(AnalyzeToken::token)
                    .containsAll(analysis.tokens(text).stream().map(token -> token.forms().folded())
                            .filter(folded -> folded.matches("[\\p{L}\\p{M}'’]+")).toList());
        }
    }

    private static List<String> texts() {
        RandomQueries random = new RandomQueries(6);
        return Stream.concat(TEXTS.stream(), Stream.generate(random::next).limit(300)
                .filter(text -> !text.chars().anyMatch(c -> Character.isSurrogate((char) c)))).toList();
    }

    private Set<String> stems(String text) {
        return analysis.tokens(text).stream().flatMap(token -> token.forms().stems().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<AnalyzeToken> analyzed(String analyzer, String text) {
        return index.elasticsearch().ask(client -> client.indices().analyze(request -> request
                .index(index.settings().index() + "-writing").analyzer(analyzer).text(text))).tokens();
    }

    @Test
    void formsTellSpellingFromStem() {
        Forms behaviour = forms("behaviour");
        assertThat(behaviour.isSpellingOf(forms("Behavior"))).isTrue();
        assertThat(behaviour.isSpellingOf(forms("behaviours"))).isFalse();
        assertThat(behaviour.isFormOf(forms("behaviors"))).isTrue();
        assertThat(forms("Flückiger").isSpellingOf(forms("fluckiger"))).isTrue();
        assertThat(forms("adherance").isSpellingOf(forms("adherence"))).isTrue();
        assertThat(forms("outcome").isFormOf(forms("income"))).isFalse();
        assertThat(forms("the").isFormOf(forms("a"))).isFalse();
        assertThat(forms("the").isFormOf(forms("The"))).isTrue();
    }

    private Forms forms(String word) {
        return analysis.tokens(word).getFirst().forms();
    }
}
