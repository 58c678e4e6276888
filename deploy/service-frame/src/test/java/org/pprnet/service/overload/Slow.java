package org.pprnet.service.overload;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Endpoints that take as long as the test wants, and count who is in them. */
@Controller("/slow")
@ExecuteOn(TaskExecutors.BLOCKING)
public class Slow {

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** From now on requests stay. */
    void shut() {
        gate = new CountDownLatch(1);
        most.set(0);
    }

    /** Lets all go. */
    void open() {
        gate.countDown();
    }

    int inside() {
        return inside.get();
    }

    int most() {
        return most.get();
    }

    @Get
    String read() throws InterruptedException {
        return stay();
    }

    @Get("/waiting")
    @OwnSeats(value = 2, when = "wait")
    String waiting(@QueryValue(defaultValue = "0") int wait) throws InterruptedException {
        return stay();
    }

    @Get("/waiting-too")
    @OwnSeats(value = 2, when = "wait")
    String waitingToo(@QueryValue(defaultValue = "0") int wait) throws InterruptedException {
        return stay();
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    String write(@Body byte[] body) throws InterruptedException {
        stay();
        return Integer.toString(body.length);
    }

    @Post("/beginning")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    String writeSlowly(@Body InputStream body) throws IOException, InterruptedException {
        body.read();
        stay();
        return Integer.toString(body.readAllBytes().length);
    }

    @Get("/broken")
    String broken() {
        throw new IllegalStateException("broken on purpose");
    }

    private String stay() throws InterruptedException {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            gate.await();
            return "\"done\"";
        } finally {
            inside.decrementAndGet();
        }
    }
}
