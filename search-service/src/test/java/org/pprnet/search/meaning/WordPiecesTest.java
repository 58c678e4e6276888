package org.pprnet.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The numbers that were expected are those of Hugging Face's own tokenizer for this model. */
class WordPiecesTest {

    private final WordPieces pieces = new WordPieces(EmbeddingModel.vocabulary());

    @Test
    void wordIsCutIntoTheLongestPiecesThatThereAre() {
        assertThat(pieces.of("Mentalization-based treatment")).containsExactly(5177, 3989, 1011, 2241, 3949);
    }

    @Test
    void punctuationStandsAloneAndAccentsAreLeftOut() {
        assertThat(pieces.of("Flückiger, C. (2018): r = .28, p < .01 — naïve “quotes”")).containsExactly(19857, 18009,
                4590, 1010, 1039, 1012, 1006, 2760, 1007, 1024, 1054, 1027, 1012, 2654, 1010, 1052, 1026, 1012, 5890,
                1517, 15743, 1523, 16614, 1524);
    }

    @Test
    void hostileCharactersAreDroppedOrUnknown() {
        assertThat(pieces.of("治療\u0000 İstanbul\u200B\uFFFD ﬁn don't\u000Bstop"))
                .containsExactly(1900, 100, 9960, 1984, 2078, 2123, 1005, 24529, 14399);
        assertThat(pieces.of("x".repeat(101) + " y")).containsExactly(100, 1061);
        assertThat(pieces.of("")).isEmpty();
    }

    @Test
    void nameOfASpecialPieceIsAWordLikeOthers() {
        assertThat(pieces.of("[SEP]")).doesNotContain((int) pieces.number("[SEP]"));
    }
}
