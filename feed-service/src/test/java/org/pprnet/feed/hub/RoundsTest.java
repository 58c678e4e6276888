package org.pprnet.feed.hub;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void errorEndsOneRoundAndNotAllOfThem() {
        AtomicInteger begun = new AtomicInteger();
        Rounds rounds = new Rounds("testing", Duration.ofMillis(10), () -> {
            if (begun.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        });
        rounds.start();
        await().until(() -> begun.get() > 2);
        rounds.stop();
    }
}
