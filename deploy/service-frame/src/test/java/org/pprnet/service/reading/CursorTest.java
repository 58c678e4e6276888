package org.pprnet.service.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pprnet.service.problem.ProblemException;

class CursorTest {

    @Property
    void aCursorComesBackAsItWasAndNeedsNoEscaping(@ForAll @Size(max = 5) List<String> keys, @ForAll String list) {
        String text = new Cursor(wellFormed(keys)).encoded(list);
        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(list, text, keys.size()).keys()).isEqualTo(wellFormed(keys));
    }

    @Property
    void aChangedCharacterIsNoticed(@ForAll @Size(max = 3) List<String> keys, @ForAll @IntRange(max = 1_000) int where,
            @ForAll("other") char other) {
        StringBuilder text = new StringBuilder(new Cursor(wellFormed(keys)).encoded("list"));
        int place = where % text.length();
        if (text.charAt(place) != other) {
            text.setCharAt(place, other);
            refused("list", text.toString(), keys.size());
        }
    }

    @Provide
    Arbitrary<Character> other() {
        return Arbitraries.chars().alpha().numeric().with('-', '_', '=', '+', '/', ' ', '%');
    }

    @Property
    void whateverIsSentIsRefusedOrRead(@ForAll String text) {
        refused("list", text, 2);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        refused("summaries?topic=trauma", Cursor.of("a").encoded("summaries?topic=attachment"), 1);
    }

    @Test
    void aCursorWithAnotherNumberOfKeysIsRefused() {
        refused("list", Cursor.of("a").encoded("list"), 2);
    }

    @Test
    void aCursorLooksTheSameForEver() {
        assertThat(Cursor.of("2022-11", "0190", "é").encoded("summaries"))
                .isEqualTo("WFtDB1siMjAyMi0xMSIsIjAxOTAiLCLDqSJd");
    }

    private static void refused(String list, String text, int count) {
        assertThatThrownBy(() -> Cursor.decode(list, text, count)).isInstanceOf(ProblemException.class)
                .hasMessage("cursor: is not a cursor of this list");
    }

    /** Lone surrogates have no form in UTF-8, and no store that sorts by them. */
    private static List<String> wellFormed(List<String> keys) {
        return keys.stream().map(key -> key.replaceAll("\\p{Cs}", "?")).toList();
    }
}
