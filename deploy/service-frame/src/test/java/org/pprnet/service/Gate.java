package org.pprnet.service;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/** Where a slow request stands until the test lets it go on. */
@Singleton
public class Gate {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void pass() throws InterruptedException {
        reached.countDown();
        open.await();
    }

    public void awaitRequest() throws InterruptedException {
        reached.await();
    }

    public void open() {
        open.countDown();
    }
}
