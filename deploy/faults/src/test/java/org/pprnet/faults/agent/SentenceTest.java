package org.pprnet.faults.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void sentenceIsReadAsItWasWritten() {
        Sentence sentence = Sentence.none("feed-2", "journal")
                .with(new Sentence.Event("Store.apply", Sentence.Edge.AFTER, 3, Optional.empty()))
                .with(new Sentence.Event("FeedStore.move", Sentence.Edge.BEFORE, 1, Optional.of(Duration.ofSeconds(7))))
                .withClock(Duration.ofHours(-1)).reversing(3).with(Plant.NO_DEDUP);
        assertThat(Sentence.parse(sentence.toString())).isEqualTo(sentence);
    }

    @Test
    void unknownDirectiveIsRefusedRatherThanForgotten() {
        assertThatThrownBy(() -> Sentence.parse("part=feed;hurt=a lot")).hasMessageContaining("hurt=a lot");
    }

    @Test
    void bugThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> Plant.labelled("typo")).hasMessageContaining("early-position")
                .hasMessageContaining("forgotten-key");
    }
}
