package org.pprnet.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OneAheadTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void thingsAreTakenInTheOrderInWhichTheyAreMade() throws IOException {
        try (OneAhead<Integer> numbers = new OneAhead<>(made::incrementAndGet)) {
            assertThat(List.of(numbers.take(), numbers.take(), numbers.take())).containsExactly(1, 2, 3);
        }
    }

    @Test
    void nextOneIsMadeWhileTheLastIsUsedAndNoMore() throws IOException {
        try (OneAhead<Integer> numbers = new OneAhead<>(made::incrementAndGet)) {
            numbers.take();

            Awaitility.await().until(() -> made.get() == 2);
        }
        assertThat(made).hasValue(2);
    }

    @Test
    void whatWasMadeBeforeAFailureIsTakenBeforeItIsTold() throws IOException {
        try (OneAhead<Integer> numbers = new OneAhead<>(this::oneNumber)) {
            assertThat(numbers.take()).isEqualTo(1);
            assertThatThrownBy(numbers::take).isInstanceOf(EOFException.class).hasMessage("there is only one");
        }
    }

    @Test
    void nothingIsMadeAnyMoreOnceItIsClosed() throws InterruptedException {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        OneAhead<Integer> numbers = new OneAhead<>(() -> slowNumber(making, released));
        making.await();
        Thread closing = Thread.ofVirtual().start(numbers::close);

        boolean closedEarly = closing.join(Duration.ofMillis(100));
        released.countDown();
        closing.join();

        assertThat(closedEarly).isFalse();
        assertThat(made).hasValue(1);
    }

    private int oneNumber() throws EOFException {
        if (made.incrementAndGet() > 1) {
            throw new EOFException("there is only one");
        }
        return 1;
    }

    private int slowNumber(CountDownLatch making, CountDownLatch released) throws IOException {
        making.countDown();
        try {
            if (!released.await(1, TimeUnit.MINUTES)) {
                throw new IOException("nobody released it");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return made.incrementAndGet();
    }
}
