package org.pprnet.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Length is counted in words here. */
class PassagesTest {

    private final Passages passages = new Passages(text -> text.isBlank() ? 0 : text.strip().split("\\s+").length);

    @Test
    void shortTextIsOnePartUnderItsTitle() {
        assertThat(passages.of("On alliance", "It matters.\n\nAsk about it."))
                .containsExactly("On alliance\nIt matters.\n\nAsk about it.");
    }

    @Test
    void longTextIsCutAtEndsOfSentencesAndEachPartHasTheTitle() {
        String text = IntStream.range(0, 100).mapToObj(number -> "This is sentence number %d, which says little."
                .formatted(number)).collect(Collectors.joining(" "));
        List<String> parts = passages.of("On sentences", text);
        assertThat(parts).hasSize(3).allMatch(part -> part.startsWith("On sentences\nThis is"))
                .allMatch(part -> part.endsWith("little.")).allMatch(this::fits);
        assertThat(withoutTitle(parts, "On sentences\n")).isEqualTo(text);
    }

    @Test
    void endlessSentenceIsCutBetweenWords() {
        String text = IntStream.range(0, 1_000).mapToObj(number -> "word" + number).collect(Collectors.joining(" "));
        List<String> parts = passages.of("", text);
        assertThat(parts).hasSize(3).allMatch(this::fits);
        assertThat(String.join(" ", parts)).isEqualTo(text);
    }

    @Test
    void endlessWordIsCutBetweenCharacters() {
        List<String> parts = new Passages(text -> text.codePointCount(0, text.length())).of("", "治療".repeat(500));
        assertThat(parts).allMatch(part -> part.length() <= Passages.LONGEST);
        assertThat(String.join("", parts)).isEqualTo("治療".repeat(500));
    }

    @Test
    void titleAsLongAsATextIsTakenAsOne() {
        String title = "word ".repeat(500).strip();
        List<String> parts = passages.of(title, "The text.");
        assertThat(parts).allMatch(this::fits);
        assertThat(String.join(" ", parts)).isEqualTo(title + "\n\nThe text.");
    }

    @Test
    void emptyTextIsItsTitle() {
        assertThat(passages.of("Only a title", " \n ")).containsExactly("Only a title");
    }

    private boolean fits(String part) {
        return part.split("\\s+").length <= Passages.LONGEST;
    }

    private static String withoutTitle(List<String> parts, String title) {
        return parts.stream().map(part -> part.substring(title.length())).collect(Collectors.joining(" "));
    }
}
