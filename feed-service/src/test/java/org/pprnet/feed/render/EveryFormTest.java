package org.pprnet.feed.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.events.Digest;
import org.pprnet.events.Summary;
import org.pprnet.feed.render.Form.Item;
import org.pprnet.feed.store.Change;

/** Whatever there is to list, software that did not write it reads it out of every form. */
class EveryFormTest {

    private static final Instant AT = Instant.parse("2025-03-04T05:06:07Z");

    @ParameterizedTest
    @EnumSource
    void feedOfNothingIsRead(Form form) throws Exception {
        assertThat(form.parsed(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void feedOfOneIsRead(Form form) throws Exception {
        Summary summary = aSummary().titled("The only one").saying("Its words.").implying("").build();
        assertThat(form.parsed(List.of(listed(summary))))
                .containsExactly(new Item("urn:uuid:" + summary.id(), "The only one", "<p>Its words.</p>"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGoneStandsInNoEntry(Form form) throws Exception {
        Summary kept = aSummary().titled("Kept").build();
        assertThat(form.parsed(List.of(new Change.Withdrawn(aSummary().build().id(), 2, "Taken back", "2", AT),
                listed(kept), new Change.Left(aSummary().build().id(), AT)))).extracting(Item::title)
                .containsExactly("Kept");
    }

    @ParameterizedTest
    @EnumSource
    void summaryOfAMegabyteIsReadWhole(Form form) throws Exception {
        String text = "Ein Mebibyte 🙂 & mehr. ".repeat(45_000).strip();
        assertThat(form.parsed(List.of(listed(aSummary().saying(text).implying("").build()))).getFirst().content())
                .isEqualTo("<p>" + text.replace("&", "&amp;") + "</p>");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void titleAndTextAreReadAsTheyWereWritten(Form form, String text) throws Exception {
        Item item = form.parsed(List.of(listed(aSummary().titled(text).saying(text).implying("").build()))).getFirst();
        assertThat(item.title()).isEqualTo(text);
        assertThat(item.content()).isEqualTo(
                "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>");
    }

    static Stream<Arguments> titles() {
        return Arrays.stream(Form.values()).flatMap(form -> Stream.of("Mind & body", "Effects (p < .01) of <b>bold</b>",
                "Ends in ]]> here", "Emoji 🙂👩‍⚕️", "טיפול פסיכולוגי in two directions", "\u202Eturned around\u202C")
                .map(text -> arguments(form, text)));
    }

    private static Change.Listed listed(Summary summary) {
        return new Change.Listed(summary, List.of(), Digest.contentHash(summary, List.of()), AT);
    }
}
