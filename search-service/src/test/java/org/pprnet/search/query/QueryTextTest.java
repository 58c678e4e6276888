package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Doi;

/** How typed text is understood. */
class QueryTextTest {

    @Test
    void everyPartOfTheLanguageIsUnderstood() {
        assertThat(parts("alliance \"early repair\" -dropout title:groups author:\"Del Re\" year:2019..2021 "
                + "doi:10.1037/PST1")).containsExactly(new Part.Word("alliance", null),
                        new Part.Phrase("early repair", null), new Part.Not(new Part.Word("dropout", null)),
                        new Part.Word("groups", Part.Place.TITLE), new Part.Phrase("Del Re", Part.Place.AUTHOR),
                        new Part.Years(2019, 2021), new Part.Article(new Doi("10.1037/pst1")));
    }

    @Test
    void alternativesAreTheTwoPartsAroundTheOperator() {
        assertThat(parts("a OR b OR \"c d\" e")).containsExactly(new Part.AnyOf(List.of(word("a"), word("b"),
                new Part.Phrase("c d", null))), word("e"));
        assertThat(parts("a or b")).containsExactly(word("a"), word("or"), word("b"));
    }

    @Test
    void whatIsUnbalancedIsTakenAsWords() {
        assertThat(parts("\"early repair")).containsExactly(word("early"), word("repair"));
        assertThat(parts("early\" repair")).containsExactly(word("early"), word("repair"));
        assertThat(parts("\"a b\" \"c d")).containsExactly(new Part.Phrase("a b", null), word("c"), word("d"));
        assertThat(parts("OR a OR")).containsExactly(word("a"));
        assertThat(parts("title: year:soon doi:none")).containsExactly(word("title:"), word("year:soon"),
                word("doi:none"));
    }

    @Test
    void minusBeforeANumberIsPartOfTheNumber() {
        assertThat(parts("-0.30 -.5 drop-out - -alliance")).containsExactly(word("-0.30"), word("-.5"),
                word("drop-out"), new Part.Not(word("alliance")));
    }

    @Test
    void openYearsAndSingleYears() {
        assertThat(parts("year:2019 year:2019.. year:..2021 year:2019-2021")).containsExactly(
                new Part.Years(2019, 2019), new Part.Years(2019, null), new Part.Years(null, 2021),
                new Part.Years(2019, 2021));
    }

    @Test
    void quotationMarksInATextAreNoConditions() {
        assertThat(parts("one two three four five six seven \"eight\"")).contains(new Part.Phrase("eight", null));
        assertThat(parts("one two three four five six seven eight \"nine: ten\" -eleven")).hasSize(11)
                .contains(word("nine"), word("ten"), new Part.Not(word("eleven")));
    }

    @Test
    void textIsCutBetweenCharactersNotWithinThem() {
        QueryText text = QueryText.of("é".repeat(6_000));
        Part.Word word = (Part.Word) text.parts().getFirst();
        assertThat(word.text()).isEqualTo("é".repeat(QueryText.MAX_BYTES / 2));
        assertThat(text.notice()).contains("10 KB");
    }

    @Test
    void repeatedWordsStayUpToAPointAndVeryManyAreCut() {
        assertThat(parts("a b a -c -c \"d e\" \"d e\"")).containsExactly(word("a"), word("b"), word("a"),
                new Part.Not(word("c")), new Part.Phrase("d e", null));
        assertThat(parts("a ".repeat(100))).hasSize(5);
        QueryText many = QueryText.of(Stream.iterate(1, n -> n + 1).limit(500).map(n -> "word" + n)
                .reduce("", (all, one) -> all + " " + one));
        assertThat(many.parts()).hasSize(QueryText.MAX_PARTS);
        assertThat(many.notice()).contains("100");
    }

    @Test
    void anythingCanBeTyped() {
        RandomQueries typed = new RandomQueries(1);
        for (int i = 0; i < 20_000; i++) {
            QueryText text = QueryText.of(typed.next());
            assertThat(text.parts()).doesNotContainNull();
            assertThat(Set.copyOf(text.parts())).hasSizeLessThanOrEqualTo(QueryText.MAX_PARTS);
        }
    }

    @Test
    void addressIsMadeReadableAndAReadableOneIsLeftAsItIs() {
        assertThat(LenientAddress.readable("/search")).isEqualTo("/search");
        assertThat(LenientAddress.readable("/search?q=a+b%20%C3%BC&topic=x/y")).isEqualTo(
                "/search?q=a+b%20%C3%BC&topic=x/y");
        assertThat(LenientAddress.readable("/search?q=100%&r=%z1%4")).isEqualTo(
                "/search?q=100%EF%BF%BD&r=%EF%BF%BDz1%EF%BF%BD4");
        assertThat(LenientAddress.readable("/search?q=%C3a%c0%af%C3%BC")).isEqualTo(
                "/search?q=%EF%BF%BDa%EF%BF%BD%EF%BF%BD%C3%BC");
        assertThat(LenientAddress.readable("/search?q=" + new String("ü\"|".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1))).isEqualTo("/search?q=%C3%BC%22%7C");
    }

    private static List<Part> parts(String typed) {
        return QueryText.of(typed).parts();
    }

    private static Part word(String text) {
        return new Part.Word(text, null);
    }
}
