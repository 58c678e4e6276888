package org.pprnet.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NewsTest {

    private final News news = new News();

    @Test
    void whoWaitsIsLetGoWhenTheServiceStops() {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        Thread author = Thread.ofPlatform().start(() -> {
            waitForNews();
            answered.complete(null);
        });
        await().until(() -> author.getState() == Thread.State.TIMED_WAITING);
        assertThat(answered).isNotDone();
        news.shutdownGracefully();
        await().until(answered::isDone);
        assertThat(news.isOver()).isTrue();
    }

    private void waitForNews() {
        try {
            news.await(news.count(), Duration.ofHours(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
