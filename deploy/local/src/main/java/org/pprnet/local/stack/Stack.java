package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pprnet.backing.ServerFailed;
import org.pprnet.gateway.Gateway;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;

/** Three servers, the instances of four services, and the gateway, on one data folder. */
final class Stack implements AutoCloseable {

    /** Longer than a recovery of a store takes on a busy machine. */
    private static final Duration TIME_TO_BE_READY = Duration.ofMinutes(5);
    private static final Duration TIME_BEFORE_SAYING_WHY = Duration.ofSeconds(15);

    private final DataFolder data;
    private final Ports ports;
    private final Progress progress;
    private final Clock clock;
    private final Conditions conditions;
    private final Parts parts;
    private final List<Part> started = new ArrayList<>();
    private final CompletableFuture<Object> failure = new CompletableFuture<>();
    private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Gateway gateway;
    private @Nullable Keeper keeper;

    Stack(Home home, DataFolder data, Ports ports, Progress progress, Clock clock, Conditions conditions) {
        this.data = data;
        this.ports = ports;
        this.progress = progress;
        this.clock = clock;
        this.conditions = conditions;
        parts = new Parts(home, data, ports, conditions);
    }

    /** Takes the gateway's port, or says whose port is taken. */
    void claimPorts() {
        ports.requireFree();
        gateway = Gateway.open(ports.gateway(), ports.addresses());
    }

    /** Starts everything, side by side as far as one does not need the other, and returns when all services are ready. */
    void start() {
        parts.makeStartCaches(progress);
        CompletableFuture<Void> log = soon(() -> startServer(parts.kafka));
        CompletableFuture<Void> databases = soon(this::startDatabases);
        CompletableFuture<Void> index = soon(() -> startServer(parts.elasticsearch));
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        for (ServicePart service : parts.services()) {
            CompletableFuture<Void> store = service.service().equals("search") ? index : databases;
            ready.add(CompletableFuture.allOf(log, store).thenCompose(_ -> soon(() -> startService(service))));
        }
        await(CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new)));
        keeper = new Keeper(started(), data, progress, clock, conditions);
    }

    private CompletableFuture<Void> soon(Runnable step) {
        return CompletableFuture.runAsync(step, starting).whenComplete((_, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        });
    }

    private void startServer(Part server) {
        server.start();
        written(server);
        progress.say(server.name(), "answers on port " + server.port());
    }

    private void startDatabases() {
        startServer(parts.postgres);
        List.of("ingest", "catalog", "feed").forEach(parts.postgres.server()::createDatabase);
    }

    private void startService(Part service) {
        service.start();
        written(service);
        awaitReady(service);
    }

    private void awaitReady(Part service) {
        ServiceClient client = ServiceClient.local(service.name(), service.port());
        long deadline = System.nanoTime() + TIME_TO_BE_READY.toNanos();
        while (!Waiting.until(TIME_BEFORE_SAYING_WHY, () -> !service.isAlive() || client.isReady())) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new Failure(Failure.FAILED, service.name() + " did not become ready: " + client.trouble(),
                        LogEnd.of(service.log()));
            }
            progress.say(service.name(), "is not ready yet: " + client.trouble());
        }
        if (!service.isAlive()) {
            throw new Failure(Failure.FAILED,
                    "%s died while starting (%s)".formatted(service.name(), service.log()),
                    LogEnd.of(service.log()));
        }
        conditions.ready(service.name());
        progress.say(service.name(), "is ready on port " + service.port());
    }

    private void written(Part part) {
        synchronized (started) {
            started.add(part);
        }
        RunFile.of(part.name(), ProcessHandle.of(part.pid()).orElseThrow(), part.port(), clock.instant())
                .write(data.runFile(part.name()));
    }

    private List<Part> started() {
        synchronized (started) {
            return List.copyOf(started);
        }
    }

    /** Passes the first failure on as it was, without waiting for what is still starting. */
    private void await(CompletableFuture<Void> all) {
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case Failure failed -> failed;
                case ServerFailed failed -> new Failure(Failure.FAILED, failed.summary(), failed.lastLines());
                case RuntimeException other -> other;
                case null, default -> e;
            };
        }
    }

    /** Ends everything in the reverse of the data's way: gateway, services, servers. */
    @Override
    public void close() {
        if (!started().isEmpty()) {
            progress.say("all", "ending: services first, then servers");
        }
        if (keeper != null) {
            keeper.close();
        }
        starting.shutdownNow();
        if (gateway != null) {
            gateway.close();
        }
        List<Part> services = started().stream().filter(parts.services()::contains).toList();
        stopAll(services.reversed());
        awaitStarting();
        stopAll(started().stream().filter(parts.servers()::contains).toList());
    }

    private void awaitStarting() {
        try {
            starting.awaitTermination(TIME_BEFORE_SAYING_WHY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAll(List<Part> running) {
        List<Thread> threads = running.stream().map(part -> Thread.ofVirtual().start(() -> stop(part))).toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop(Part part) {
        part.stop();
        try {
            Files.deleteIfExists(data.runFile(part.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + data.runFile(part.name()), e);
        }
        progress.say(part.name(), "has ended");
    }
}
