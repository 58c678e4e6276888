package org.pprnet.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.search.language.Synonyms.Occurrence;
import org.pprnet.search.language.Synonyms.OtherName;

/** The names in the file, and how they are recognised. */
class SynonymsTest {

    private static final List<SynonymEntry> ENTRIES = SynonymFile.entries();
    private static final Synonyms SYNONYMS = new Synonyms(new TextAnalysis());

    /** Enough for what is tested with it: lower case, words, no plural. */
    private static List<String> simple(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.replaceAll("s$", "")).filter(word -> !Set.of("", "a", "in", "of").contains(word))
                .toList();
    }

    private static Synonyms of(String... entries) {
        return new Synonyms(SynonymFile.read("{\"some\": [" + String.join(",", entries) + "]}"), SynonymsTest::simple);
    }

    private static List<Occurrence> in(Synonyms synonyms, String query) {
        return synonyms.in(List.of(query.split(" ")));
    }

    private static List<String> others(Synonyms synonyms, String query) {
        return in(synonyms, query).stream().flatMap(occurrence -> occurrence.others().stream()).map(OtherName::text)
                .toList();
    }

    @Test
    void fileHasEnoughEntriesEachWithAReasonOfItsOwn() {
        assertThat(ENTRIES).hasSizeGreaterThan(300);
        assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.reason()).hasSizeBetween(10, 250).endsWith("."));
    }

    @Test
    void nameIsInTwoEntriesOnlyWhereItHasTwoMeanings() {
        assertThat(ENTRIES.stream().flatMap(entry -> entry.shared().stream()).distinct())
                .containsExactlyInAnyOrder("EFT", "SAD", "ASD", "SEM");
        Set<List<String>> seen = new HashSet<>();
        assertThat(ENTRIES.stream().flatMap(entry -> entry.recognised().stream()
                .filter(name -> !entry.isInCapitals(name) && !entry.shared().contains(name))).map(SynonymsTest::simple))
                .allSatisfy(name -> assertThat(seen.add(name)).as(name.toString()).isTrue());
    }

    @Test
    void everyNameIsRecognisedByTheAnalysisOfTheIndex() {
        for (SynonymEntry entry : ENTRIES) {
            for (String name : entry.recognised()) {
                assertThat(in(SYNONYMS, name)).as(name).extracting(Occurrence::entry).contains(entry);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CBT                              | cognitive-behavioural therapy
            cognitive-behavioural therapy    | CBT
            Cognitive Behavioral Therapies   | CBT
            cognitive behaviour therapy      | CBT
            DBT                              | dialectical behaviour therapy
            ptsd                             | post-traumatic stress disorder
            (RCTs),                          | randomized controlled trial
            randomised controlled trials     | RCT
            acceptance and commitment therapy | ACT
            therapeutic relationship         | alliance
            working alliance                 | therapeutic relationship
            dropout                          | premature termination
            drop-outs                        | dropout
            patients                         | client
            counselor                        | therapist
            measurement-based care           | routine outcome monitoring
            telehealth                       | teletherapy
            CORE-OM                          | Clinical Outcomes in Routine Evaluation
            odds ratios                      | OR
            """)
    void findsTheOtherNames(String typed, String other) {
        assertThat(others(SYNONYMS, typed)).contains(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            anxiety    | fear
            depression | sadness
            effect     | outcome
            effect     | efficacy
            medical    | pharmacotherapy
            well       | well-being
            mental     | mentalizing
            mental     | reflective functioning
            random     | random assignment
            had        | Hospital Anxiety and Depression Scale
            der        | Difficulties in Emotion Regulation Scale
            """)
    void doesNotTakeForTheSameWhatIsNot(String typed, String other) {
        assertThat(others(SYNONYMS, typed)).doesNotContain(other);
    }

    @Test
    void longestNameCounts() {
        assertThat(in(SYNONYMS, "the alliance rupture in CBT for social anxiety disorder"))
                .extracting(Occurrence::first, Occurrence::words, occurrence -> occurrence.entry().name())
                .containsExactly(tuple(1, 2, "alliance rupture"),
                        tuple(4, 1, "cognitive-behavioural therapy"),
                        tuple(6, 3, "social anxiety disorder"));
    }

    @Test
    void nameIsMadeOfWholeWords() {
        assertThat(in(SYNONYMS, "CBT-based")).isEmpty();
        assertThat(in(SYNONYMS, "log-odds ratio")).isEmpty();
        assertThat(in(SYNONYMS, "odds ratio-based")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "Act", "acts", "TREATMENTS ACT"})
    void abbreviationThatIsAWordCountsOnlyInCapitals(String typed) {
        assertThat(others(SYNONYMS, typed)).doesNotContain("acceptance and commitment therapy");
        assertThat(others(SYNONYMS, "ACT")).contains("acceptance and commitment therapy");
        assertThat(others(SYNONYMS, "\"ACT,")).contains("acceptance and commitment therapy");
        assertThat(others(SYNONYMS, "ACEs")).contains("childhood trauma");
    }

    @Test
    void abbreviationThatIsAWordIsToBeInCapitalsInTextsToo() {
        assertThat(in(SYNONYMS, "acceptance and commitment therapy").getFirst().others())
                .containsExactly(new OtherName("ACT", 1, true));
        assertThat(in(SYNONYMS, "dialectical behavior therapy").getFirst().others())
                .containsExactly(new OtherName("DBT", 1, false));
    }

    @Test
    void narrowerNameIsFoundWithAllItsNamesButDoesNotFindTheBroaderOne() {
        assertThat(in(SYNONYMS, "antidepressants").getFirst().others())
                .contains(new OtherName("SSRI", 0.8f, false),
                        new OtherName("selective serotonin reuptake inhibitor", 0.8f, false));
        assertThat(others(SYNONYMS, "SSRIs")).contains("selective serotonin reuptake inhibitor", "fluoxetine")
                .doesNotContain("antidepressant");
        assertThat(others(SYNONYMS, "fluoxetine")).isEmpty();
    }

    @Test
    void nearNamesAreWorthLessInBothDirections() {
        Synonyms synonyms = of("""
                {"names": ["alliance", "bond"], "near": ["relationship"], "weight": 0.5, "reason": "Near."}""");
        assertThat(in(synonyms, "alliances").getFirst().others())
                .containsExactly(new OtherName("bond", 1, false), new OtherName("relationship", 0.5f, false));
        assertThat(in(synonyms, "relationships").getFirst().others())
                .containsExactly(new OtherName("alliance", 0.5f, false), new OtherName("bond", 0.5f, false));
    }

    @Test
    void nameWithTwoMeaningsIsThereOnceForEach() {
        assertThat(in(SYNONYMS, "eft")).hasSize(2).allSatisfy(one -> assertThat(one.words()).isEqualTo(1));
        assertThat(others(SYNONYMS, "EFT")).contains("emotion-focused therapy", "emotionally focused couple therapy");
    }

    @Test
    void whatHoldsAllWordsOfTheNameIsFoundByThemAndNotNamed() {
        assertThat(others(SYNONYMS, "alliance")).doesNotContain("working alliance")
                .contains("therapeutic relationship");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"names": ["working alliance", "bond"]} | line 1: the entry "working alliance" has no reason
            {"names": ["working alliance"], "reason": "Is alone."} | the entry "working alliance" has no other name
            {"names": [], "reason": "Is nothing."} | has no full name
            {"names": ["alliance", "Alliance"], "reason": "Twice."} | names "Alliance" twice
            {"names": ["alliance"], "near": ["bond"], "reason": "Near."} | must have a weight
            {"names": ["alliance", "bond"], "weight": 0.5, "reason": "Near."} | must have a weight if anything is near
            {"names": ["alliance"], "near": ["bond"], "weight": 1.5, "reason": "Near."} | weight that is not above 0
            {"names": ["odds ratio", "OR"], "capitals": ["AND"], "reason": "Other."} | capitals that are not among
            {"names": ["odds ratio", "or"], "capitals": ["or"], "reason": "Lower."} | "or" is not in capitals
            {"names": ["odds ratio", "OR"], "shared": ["AND"], "reason": "Other."} | shares what is not among
            {"names": ["odds ratio", "OR"], "shared": ["OR"], "reason": "Alone."} | "odds ratio" says that it is shared
            {"names": ["face to face", "in person"], "reason": "Short."} | "in person", of which only [person] is compared
            {"names": ["anxiety scale", "HADS"], "reason": "Short."} | only [had] is compared: list it under capitals
            {"names": ["odds ratio", "OR"], "reason": "Misspelled.", "capital": ["OR"]} | "capital"
            """)
    void entryThatIsNotValidIsRefusedByItsName(String entry, String problem) {
        assertThatThrownBy(() -> of(entry)).isInstanceOf(IllegalStateException.class).hasMessageContaining(problem);
    }

    @Test
    void nameInTwoEntriesIsRefusedUnlessBothSayIt() {
        String dynamic = "{\"names\": [\"dynamic therapy\", \"DT\"], \"reason\": \"One.\"}";
        String digital = "{\"names\": [\"digital therapy\", \"dts\"], \"reason\": \"Other.\"}";
        assertThatThrownBy(() -> of(dynamic, digital)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is in [dynamic therapy, digital therapy]").hasMessageContaining("not shared");
    }

    @Test
    void wordsWithoutANameAreLeftAlone() {
        assertThat(
                Stream.of("", "zebra", "…", "the of and", "therapie für").flatMap(text -> in(SYNONYMS, text).stream()))
                .isEmpty();
        assertThat(SYNONYMS.in(List.of())).isEmpty();
    }
}
