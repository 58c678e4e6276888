package org.pprnet.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pprnet.service.document.Document;

class HotFeedTest {

    private static final int MANY = 16;

    private final AtomicInteger renderings = new AtomicInteger();
    private final HotFeed feed = new HotFeed(this::render, "");

    @Test
    void aFeedThatNobodyAsksForIsNeverRendered() {
        assertThat(feed.ready()).isEmpty();
        assertThat(renderings).hasValue(0);
    }

    @Test
    void whatTakesThePlaceOfAFeedThatWasAskedForIsReadyAtOnce() {
        feed.document();
        assertThat(feed.next(new HotFeed(this::render, "")).ready()).isPresent();
    }

    @Test
    void whatTakesThePlaceOfAFeedThatNobodyAskedForWaitsForAReader() {
        feed.next(new HotFeed(this::render, "")).document();
        assertThat(renderings).hasValue(1);
    }

    @Test
    void feedThatWasRenderedWithAChangeAndNotAskedForSinceIsNotRenderedWithTheNextOne() {
        feed.document();
        HotFeed second = feed.next(new HotFeed(this::render, ""));
        assertThat(second.next(new HotFeed(this::render, "")).ready()).isEmpty();
    }

    @Test
    void allWhoAskAtTheSameTimeGetTheSameDocumentThatIsRenderedOnce() {
        Set<Document> documents = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(MANY);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < MANY; reader++) {
                readers.execute(() -> {
                    all.countDown();
                    await(all);
                    documents.add(feed.document());
                });
            }
        }
        assertThat(documents).hasSize(1);
        assertThat(feed.ready()).contains(documents.iterator().next());
        assertThat(renderings).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document render() {
        renderings.incrementAndGet();
        return new Document(new byte[0], "application/atom+xml", null);
    }
}
