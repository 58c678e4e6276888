package org.pprnet.ingest.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.difference.Piece.Kind;
import org.pprnet.ingest.submission.Content;

class DifferenceTest {

    @Test
    void sameContentHasNone() {
        assertThat(Difference.between(content("One text."), content("One text."))).isEmpty();
    }

    @Test
    void changedWordIsShownBetweenThoseThatWereKept() {
        assertThat(Difference.between(content("It helped most clients."), content("It helped some clients.")))
                .containsExactly(new FieldDifference("summary", List.of(new Piece(Kind.KEPT, "It helped "),
                        new Piece(Kind.REMOVED, "most"), new Piece(Kind.ADDED, "some"),
                        new Piece(Kind.KEPT, " clients."))));
    }

    @Test
    void topicsAreShownAsTheirLabels() {
        Content filed = new Content("a", "A title", null, "Text.", "", List.of("empathy"), List.of(),
                YearMonth.of(2024, 5), "en");

        assertThat(Difference.between(new Content("a", "A title", null, "Text.", "", List.of(), List.of(), null, "en"),
                filed)).containsExactly(
                        new FieldDifference("topics", List.of(new Piece(Kind.ADDED, "Empathy"))),
                        new FieldDifference("issue", List.of(new Piece(Kind.ADDED, "2024-05"))));
    }

    @Test
    void piecesPutTogetherAreBothTexts() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            String before = text(random);
            String after = text(random);
            List<Piece> pieces = TextDifference.between(before, after);

            assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
            assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
        }
    }

    @Test
    void textsOfTheLargestSizeWithNothingInCommonAreShownAsAWhole() {
        String before = "a ".repeat(750_000);
        String after = "b\n".repeat(750_000);

        assertThat(TextDifference.between(before, after)).containsExactly(new Piece(Kind.REMOVED, before),
                new Piece(Kind.ADDED, after));
    }

    @Test
    void changedWordIsFoundInAParagraphOfAnyLength() {
        String words = "word ".repeat(100_000);

        assertThat(TextDifference.between(words + "most " + words, words + "some " + words)).containsExactly(
                new Piece(Kind.KEPT, words), new Piece(Kind.REMOVED, "most"), new Piece(Kind.ADDED, "some"),
                new Piece(Kind.KEPT, " " + words));
    }

    @Test
    void moreWordsThanCanBeComparedAreShownAsAWhole() {
        String before = paragraphs("a", 40) + "The end.";
        String after = paragraphs("b", 40) + "The end.";

        List<Piece> pieces = TextDifference.between(before, after);

        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
        assertThat(pieces).contains(new Piece(Kind.ADDED, "b1 ".repeat(2_000).strip()))
                .endsWith(new Piece(Kind.KEPT, " \nKept 39.\nThe end."));
    }

    /** Long paragraphs that are changed, each before one that is kept. */
    private static String paragraphs(String word, int count) {
        return IntStream.range(0, count).mapToObj(number -> (word + "1 ").repeat(2_000) + "\nKept " + number + ".\n")
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> parts = List.of("therapy", "client", " ", " ", "\n\n", "\n", "p < .01", "é", "\uD83D\uDE00", ", ");
        return random.ints(random.nextInt(60), 0, parts.size()).mapToObj(parts::get).collect(Collectors.joining());
    }

    private static String without(Kind kind, List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.kind() != kind).map(Piece::text).collect(Collectors.joining());
    }

    private static Content content(String summary) {
        return new Content("a", "A title", null, summary, "", List.of(), List.of(), null, "en");
    }
}
